/** The refusal of use cases of this room, as everywhere. */
export { notPermitted } from '#platform/context'
