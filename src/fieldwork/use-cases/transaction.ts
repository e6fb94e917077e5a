export { asOne } from '#platform/context'
