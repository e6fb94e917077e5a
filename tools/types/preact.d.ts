/**
 * What the pure shelves use of `preact` and `preact-render-to-string`, for `tsconfig.pure.json` alone: the package's own types bring
 * the whole browser along. Names and attributes of elements are checked by `tsconfig.json`, with the real types.
 */

export interface VNode {
  readonly type: unknown
  readonly props: unknown
}

export type ComponentChildren =
  | VNode
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly ComponentChildren[]

export namespace JSX {
  export type Element = VNode
  export interface IntrinsicAttributes {
    key?: string | number | null
  }
  export interface ElementChildrenAttribute {
    children: unknown
  }
  export interface IntrinsicElements {
    [name: string]: Readonly<Record<string, unknown>>
  }
}

export function Fragment(props: { children?: ComponentChildren }): VNode
export function jsx(type: unknown, props: unknown, key?: string): VNode
export function jsxs(type: unknown, props: unknown, key?: string): VNode
export function render(node: VNode): string
