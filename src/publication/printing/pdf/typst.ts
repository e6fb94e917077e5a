/**
 * The Typst compiler, a native module that npm installs where there is one for the machine. Only what is used of it is
 * described here; it ships no types of its own.
 */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { done, type Result, refused } from '#shared'
import { arabicFonts, italicFonts, latinFonts } from '../fonts.ts'

interface NodeCompiler {
  /** Gives a file its content; nothing is written to disk. */
  mapShadow(path: string, content: Buffer): void
  pdf(source: { readonly mainFilePath: string }, options: { readonly pdfStandard: 'ua-1' }): Buffer
}

interface Typst {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[]
    }): NodeCompiler
  }
}

/** @param load throws where the module is not installed. Problem `printer_missing`. */
export function openCompiler(workspace: string, load: () => Typst = required): Result<NodeCompiler> {
  const folders = [...latinFonts, ...italicFonts, ...arabicFonts].map((file) => dirname(file))
  try {
    return done(load().NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: folders }] }))
  } catch {
    return refused(
      'printer_missing',
      'The PDF printer is not installed. It exists for Linux on x64 with glibc: run npm ci there without leaving out optional packages.',
    )
  }
}

function required(): Typst {
  return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
}
