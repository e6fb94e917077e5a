import type { IFlattenedRuleSet, ICruiseOptions } from 'dependency-cruiser'
declare const rules: { forbidden: NonNullable<IFlattenedRuleSet['forbidden']>; options: ICruiseOptions }
export default rules
