/** The figures of a question as tables that a screen reader can walk: caption, scopes, hidden cells named. */
import type { ComponentChildren } from 'preact'
import { type AskedQuestion, type Group, hasTopTwo, type ReleasedTable } from '#analysis'
import type { MissingKind } from '#questionnaire'
import { type Language, textIn } from '#shared'
import { twoHighestShare } from '../../domain/shown.ts'
import { Localised } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { count, mean, percent } from '../wording/numbers.ts'
import { byMean, rowsInOrder } from './order.ts'

interface TableProps {
  readonly question: AskedQuestion
  readonly tables: readonly ReleasedTable[]
  readonly language: Language
}

/** Id of the heading that names a question on its page, and with it its tables and charts. */
export function headingOf(question: AskedQuestion): string {
  return `h-${question.id}`
}

/** Everyone's answers: one line an answer, or for batteries and rankings one line an item. */
export function DataTable(props: TableProps) {
  const [table] = props.tables
  if (table === undefined || table.measure === 'text') return null
  return table.item === null ? <AnswersTable {...props} table={table} /> : <ItemsTable {...props} />
}

function AnswersTable({ question, table, language }: TableProps & { readonly table: ReleasedTable }) {
  const { columns } = pageTexts(language)
  const base = table.groups[0]?.base ?? null
  return (
    <table aria-labelledby={headingOf(question)}>
      <thead>
        <tr>
          <th scope="col">{columns.answer}</th>
          <th scope="col">{columns.n}</th>
          <th scope="col">{columns.share}</th>
        </tr>
      </thead>
      <tbody>
        {rowsInOrder(question, table).map(({ key, label, cells }) => (
          <tr key={key}>
            <th scope="row">
              <Localised text={label} language={language} />
            </th>
            <Value written={written(cells[0]?.n, (n) => count(n, language))} language={language} />
            <Value written={shareWritten(cells[0]?.percent, base, language)} language={language} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ItemsTable({ question, tables, language }: TableProps) {
  const { columns } = pageTexts(language)
  const [first] = tables
  const missing = missingKinds(tables)
  const isRanking = first?.measure === 'rank'
  const items = isRanking ? byMean(tables) : tables
  const hasMean = tables.some(({ groups }) => groups[0]?.mean != null)
  return (
    <Scroll question={question}>
      <table aria-labelledby={headingOf(question)}>
        <thead>
          <tr>
            <th scope="col">{columns.item}</th>
            {first?.rows.map(({ key, label }) => (
              <th scope="col" key={key}>
                {isRanking ? fill(columns.rank, { n: key }) : <Localised text={label} language={language} />}
              </th>
            ))}
            {hasMean && <th scope="col">{isRanking ? columns.meanRank : columns.mean}</th>}
            <th scope="col">{columns.n}</th>
            {missing.map((kind) => (
              <th scope="col" key={kind}>
                {pageTexts(language).missing[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((table) => (
            <ItemRow key={table.item} table={table} missing={missing} hasMean={hasMean} language={language} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function ItemRow(props: {
  readonly table: ReleasedTable
  readonly missing: readonly MissingKind[]
  readonly hasMean: boolean
  readonly language: Language
}) {
  const { table, missing, hasMean, language } = props
  const [total] = table.groups
  const base = total?.base ?? null
  return (
    <tr>
      <th scope="row">
        <Localised text={table.label} language={language} />
      </th>
      {table.rows.map(({ key, cells }) => (
        <Value key={key} written={shareWritten(cells[0]?.percent, base, language)} language={language} />
      ))}
      {hasMean && (
        <Value written={written(total?.mean, (value) => mean(value, language))} language={language} />
      )}
      <Value written={written(base, (n) => count(n, language))} language={language} />
      {missing.map((kind) => (
        <Value
          key={kind}
          written={written(table.missing[kind], (n) => count(n, language))}
          language={language}
        />
      ))}
    </tr>
  )
}

/** Kinds of missing value that occur in any of the tables. */
/** Whether of every reason for not answering the number is hidden, so that the reasons are not worth listing. */
export function hidesMissing(tables: readonly ReleasedTable[]): boolean {
  return tables.length > 0 && tables.every(({ missing }) => Object.values(missing).every((n) => n === null))
}

export function missingKinds(tables: readonly ReleasedTable[]): readonly MissingKind[] {
  const order: readonly MissingKind[] = [
    'not_asked',
    'not_answered',
    'cannot_say',
    'prefer_not_to_say',
    'not_used',
  ]
  return order.filter((kind) => tables.some(({ missing }) => missing[kind] !== 0))
}

/** The same by the groups of a background question: shares, or for batteries one figure an item. */
export function BreakdownTable(props: TableProps & { readonly caption: string }) {
  const { question, tables, language, caption } = props
  const [first] = tables
  if (first === undefined) return null
  const texts = pageTexts(language)
  const lines = first.item === null ? answerLines(question, first) : itemLines(question, tables)
  return (
    <Scroll question={question}>
      <table>
        <caption>
          {caption}
          {first.item !== null && `. ${measureName(question, first, language)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{first.item === null ? texts.columns.answer : texts.columns.item}</th>
            {first.groups.map((group) => (
              <th scope="col" key={group.key}>
                <Localised text={group.label} language={language} />
                {first.item === null && <GroupBase group={group} language={language} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, values }) => (
            <tr key={key}>
              <th scope="row">
                <Localised text={label} language={language} />
              </th>
              {values.map((value, index) => {
                const shown = lineValue(value, language)
                return (
                  <td key={first.groups[index]?.key}>
                    {shown ?? <Hidden language={language} />}
                    {first.item !== null && shown !== null && value.base !== null && (
                      <span class="base">{`n = ${count(value.base, language)}`}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function GroupBase({
  group,
  language,
}: {
  readonly group: Group<number | null>
  readonly language: Language
}) {
  return (
    <span class="base">
      {' '}
      n = {group.base === null ? <Hidden language={language} /> : count(group.base, language)}
    </span>
  )
}

interface Line {
  readonly key: string
  readonly label: ReleasedTable['label']
  readonly values: readonly LineValue[]
}
type LineValue =
  | { readonly kind: 'share'; readonly share: number | null; readonly base: number | null }
  | { readonly kind: 'mean'; readonly mean: number | null; readonly base: number | null }

function answerLines(question: AskedQuestion, table: ReleasedTable): readonly Line[] {
  return rowsInOrder(question, table).map(({ key, label, cells }) => ({
    key,
    label,
    values: cells.map(({ percent }, group) => ({
      kind: 'share',
      share: percent === null ? null : percent / 100,
      base: table.groups[group]?.base ?? null,
    })),
  }))
}

function itemLines(question: AskedQuestion, tables: readonly ReleasedTable[]): readonly Line[] {
  return tables.map((table) => ({
    key: table.item ?? table.question,
    label: table.label,
    values: table.groups.map(({ base, mean }, group) =>
      hasTopTwo(question)
        ? { kind: 'share', share: twoHighestShare(table, group), base }
        : { kind: 'mean', mean, base },
    ),
  }))
}

/** What the figures of an items table are: the mean, or the share of the scale's two last points. */
function measureName(question: AskedQuestion, table: ReleasedTable, language: Language): string {
  const { columns } = pageTexts(language)
  if (!hasTopTwo(question)) return table.measure === 'rank' ? columns.meanRank : columns.mean
  const [one, other] = table.rows.slice(-2).map(({ label }) => textIn(label, language).text)
  return fill(columns.topTwo, { one: one ?? '', other: other ?? '' })
}

function lineValue(value: LineValue, language: Language): string | null {
  if (value.kind === 'mean') return written(value.mean, (number) => mean(number, language))
  return value.share === null || value.base === null ? null : percent(value.share, language)
}

/** A wide table scrolls by itself, also by keyboard, so that the page never does. */
export function Scroll(props: { readonly question: AskedQuestion; readonly children: ComponentChildren }) {
  return (
    // A group and no region: a page with a landmark for every table would have too many to walk through.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="scroll" role="group" aria-labelledby={headingOf(props.question)} tabIndex={0}>
      {props.children}
    </div>
  )
}

/** Null means hidden. */
function written(value: number | null | undefined, write: (value: number) => string): string | null {
  return value == null ? null : write(value)
}

function shareWritten(percentage: number | null | undefined, base: number | null, language: Language) {
  return base === null ? null : written(percentage, (value) => percent(value / 100, language))
}

function Value(props: { readonly written: string | null; readonly language: Language }) {
  return <td>{props.written ?? <Hidden language={props.language} />}</td>
}

export function Hidden({ language }: { readonly language: Language }) {
  return (
    <>
      –<span class="hide"> {pageTexts(language).hidden}</span>
    </>
  )
}
