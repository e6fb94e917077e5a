/** The blocks of a document as HTML. */
import type { Block, Chart, DataTable, Figure } from '../../domain/report-document.ts'
import { TextView } from '../results/text-view.tsx'
import { plainOf } from './text.ts'

export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />
    case 'paragraph':
      return (
        <p>
          <TextView text={block.text} />
        </p>
      )
    case 'list':
      return <List block={block} />
    case 'note':
      return (
        <div class="notice note">
          <p>
            <strong>{block.title}</strong>
          </p>
          <p>
            <TextView text={block.text} />
          </p>
        </div>
      )
    case 'facts':
      return <Facts block={block} />
    case 'figure':
      return <FigureView figure={block} />
    case 'table':
      return <TableView table={block} />
  }
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

/** Chapters have level 2 on the page. */
function Heading({ block }: { readonly block: BlockOf<'heading'> }) {
  const Level = block.level === 2 ? 'h3' : 'h4'
  return (
    <Level id={block.id}>
      <TextView text={block.text} />
    </Level>
  )
}

function List({ block }: { readonly block: BlockOf<'list'> }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <TextView text={item} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Facts({ block }: { readonly block: BlockOf<'facts'> }) {
  return (
    <dl class="facts">
      {block.rows.map(({ name, text }) => (
        <>
          <dt key={name}>{name}</dt>
          <dd>
            <TextView text={text} />
          </dd>
        </>
      ))}
    </dl>
  )
}

/** Of two widths the style sheet shows one. */
function FigureView({ figure }: { readonly figure: Figure }) {
  const { id, chart, narrow, caption } = figure
  return (
    <figure id={id}>
      <div class="charts">
        {narrow !== undefined && <Drawing chart={narrow} className="slim" />}
        <Drawing chart={chart} className="full" />
      </div>
      <figcaption>
        <TextView text={caption} />
      </figcaption>
    </figure>
  )
}

/** The drawing as it is: `drawing` has escaped every text in it. */
function Drawing({ chart, className }: { readonly chart: Chart; readonly className: string }) {
  return <div class={className} dangerouslySetInnerHTML={{ __html: chart.svg }} />
}

/** Tables with more columns than this may be wider than a phone and scroll by themselves. */
const fitsAPhone = 3

function TableView({ table }: { readonly table: DataTable }) {
  const { id, columns, notes } = table
  const caption = `${id}-caption`
  const isWide = columns.length > fitsAPhone
  return (
    <>
      {isWide ? (
        // A group and no region: a page with a landmark for every table would have too many to walk through.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div class="scroll" role="group" aria-labelledby={caption} tabIndex={0}>
          <PlainTable table={table} />
        </div>
      ) : (
        <div class="scroll">
          <PlainTable table={table} />
        </div>
      )}
      {notes.map((note, index) => (
        <p key={index} class="notes">
          <TextView text={note} />
        </p>
      ))}
    </>
  )
}

function PlainTable({ table }: { readonly table: DataTable }) {
  const { id, caption, columns, rows } = table
  return (
    <table id={id} class={isOfNumbers(table) ? 'numbers' : undefined}>
      <caption id={`${id}-caption`}>
        <span class="stays">
          <TextView text={caption} />
        </span>
      </caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col">
              <TextView text={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([heading = [], ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              <TextView text={heading} />
            </th>
            {cells.map((cell, index) => (
              <td key={index}>
                <TextView text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isOfNumbers({ rows }: DataTable): boolean {
  return rows.every(([, ...cells]) => cells.every((cell) => /^[\d+−–-]/u.test(plainOf(cell))))
}
