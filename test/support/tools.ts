/** Programs of the machine that check what we print. A test that needs one that is not there is skipped, and says so. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function hasTool(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}

/** What the program says of a file; `FILE` among the arguments stands for it. */
export function sayOf(tool: string, args: readonly string[], content: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'file')
    writeFileSync(file, content)
    const { stdout, stderr, status } = spawnSync(
      tool,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      {
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
      },
    )
    // qpdf ends with 3 for a mere warning.
    if (status !== 0 && status !== 3) throw new Error(`${tool}: ${stderr}`)
    return stdout
  })
}

/** A Word file as LibreOffice lays it out. */
export function throughLibreOffice(word: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'report.docx'), word)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ])
    return readFileSync(join(folder, 'report.pdf'))
  })
}

function inFolder<Value>(work: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-print-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
