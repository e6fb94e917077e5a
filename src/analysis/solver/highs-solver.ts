/**
 * The optimisation program behind disclosure control: HiGHS, compiled to WebAssembly.
 *
 * A loaded program answers at once in the thread that calls it. The WebAssembly code can abort after very many
 * solves; its memory is then lost, so every open model keeps its own copy and is rebuilt in a spare program.
 */
import loadHighs, { type Highs, type Model, type ModelData } from 'highs'
import type { LinearModel, LinearRow, OpenModel, Solver, SolverAnswer } from '../domain/disclosure/solver.ts'

/** Tolerance for rows and bounds; cells are counts, so a thousandth of this would already do. */
const tolerance = 1e-9

const copies = 4

interface Held {
  readonly cost: number[]
  readonly lower: number[]
  readonly upper: number[]
  readonly rows: LinearRow[]
  whole: boolean
  readonly nodes: number | undefined
}

/** Loads the program some times: one to work with, and spare ones, since none can be loaded in the middle of the work. */
export async function loadSolver(): Promise<Solver> {
  const programs = await Promise.all(Array.from({ length: copies }, () => loadHighs()))
  let current = 0
  const program = (): Highs => {
    const loaded = programs[current]
    if (loaded === undefined) throw new Error(`the optimisation program aborted ${current} times`)
    return loaded
  }
  const replace = (broken: Highs): void => {
    if (programs[current] !== broken) return
    current += 1
    void loadHighs().then((fresh) => programs.push(fresh))
  }
  return { open: (model, nodes) => openModel(program, replace, model, nodes) }
}

/** A model with a copy of all it was told, so that it can be built anew in another program. */
interface Home {
  readonly held: Held
  readonly program: () => Highs
  readonly replace: (broken: Highs) => void
  highs: Highs
  native: Model
}

function openModel(
  program: () => Highs,
  replace: (broken: Highs) => void,
  { cost, lower, upper, rows, whole }: LinearModel,
  nodes: number | undefined,
): OpenModel {
  const held = { cost: [...cost], lower: [...lower], upper: [...upper], rows: [...rows], whole, nodes }
  const highs = program()
  const home: Home = { held, program, replace, highs, native: build(highs, held) }
  return {
    minimise: () => steadily(home, minimise),
    setCost(column, amount) {
      if (held.cost[column] === amount) return
      held.cost[column] = amount
      steadily(home, (model) => model.changeColCost(column, amount))
    },
    setBounds(column, least, most) {
      if (held.lower[column] === least && held.upper[column] === most) return
      held.lower[column] = least
      held.upper[column] = most
      steadily(home, (model) => model.changeColBounds(column, least, most))
    },
    setWhole(wanted) {
      if (held.whole === wanted) return
      held.whole = wanted
      steadily(home, (model, own) => setWhole(model, own, held.cost.length, wanted))
    },
    addRows: (more) => addRows(home, more),
    close: () => dispose(home),
  }
}

/** Does one thing with the native model; after an abort, once more with a model rebuilt from the copy. */
function steadily<Value>(home: Home, work: (model: Model, highs: Highs) => Value): Value {
  try {
    return work(home.native, home.highs)
  } catch {
    home.replace(home.highs)
    home.highs = home.program()
    home.native = build(home.highs, home.held)
    return work(home.native, home.highs)
  }
}

function addRows(home: Home, rows: readonly LinearRow[]): void {
  const grown = home.native
  home.held.rows.push(...rows)
  steadily(home, (model) => {
    // A rebuilt model holds the new rows already.
    if (model !== grown) return
    for (const row of rows) {
      model.addRow(row.lower, row.upper, { indices: [...row.columns], values: [...row.values] })
    }
  })
}

function dispose(home: Home): void {
  try {
    home.native.dispose()
  } catch {
    home.replace(home.highs)
  }
}

function build(highs: Highs, held: Held): Model {
  const model = highs.createModel(modelData(highs, held))
  model.options.set({
    output_flag: false,
    random_seed: 1,
    primal_feasibility_tolerance: tolerance,
    dual_feasibility_tolerance: tolerance,
    mip_feasibility_tolerance: 1e-7,
    mip_rel_gap: 0,
    // Small models, asked over and over: simplifying them first costs more than it saves.
    presolve: held.whole ? 'choose' : 'off',
    ...(held.nodes === undefined ? {} : { mip_max_nodes: held.nodes }),
  })
  return model
}

function modelData(highs: Highs, held: Held): ModelData {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const row of held.rows) {
    indices.push(...row.columns)
    values.push(...row.values)
    starts.push(indices.length)
  }
  const columns = held.cost.length
  const { integer } = highs.constants.variableType
  return {
    numCols: columns,
    numRows: held.rows.length,
    colCost: held.cost,
    colLower: held.lower,
    colUpper: held.upper,
    rowLower: held.rows.map((row) => row.lower),
    rowUpper: held.rows.map((row) => row.upper),
    matrix: { format: 'csr', numRows: held.rows.length, numCols: columns, starts, indices, values },
    ...(held.whole ? { integrality: held.cost.map(() => integer) } : {}),
  }
}

function setWhole(model: Model, highs: Highs, columns: number, whole: boolean): void {
  const { integer, continuous } = highs.constants.variableType
  const kind = whole ? integer : continuous
  const types = new Array<typeof kind>(columns).fill(kind)
  model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, types)
  model.options.set('presolve', whole ? 'choose' : 'off')
}

function minimise(model: Model, highs: Highs): SolverAnswer {
  model.run()
  const status = model.getModelStatus()
  const { modelStatus } = highs.constants
  if (status === modelStatus.infeasible) return { status: 'infeasible' }
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
    return { status: 'unbounded' }
  }
  const proven = status === modelStatus.optimal || status === modelStatus.empty
  const limited = status === modelStatus.solutionLimit || status === modelStatus.iterationLimit
  const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  if (!proven && !(limited && found)) return { status: 'undecided' }
  return {
    status: 'optimal',
    value: model.getObjectiveValue(),
    values: model.getSolution().colValue,
    proven,
  }
}
