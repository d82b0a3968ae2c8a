import { linesAsLatex } from '@longhand/render'
import type { Document, Section } from './document.ts'
import { latexProse } from './latex-prose.ts'

const preamble = String.raw`\documentclass[11pt,a4paper]{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage[margin=2cm]{geometry}
\usepackage{amsmath,amssymb}
% long lines are made to fit
\usepackage{adjustbox}
\setlength{\parindent}{0pt}
\setlength{\parskip}{6pt}`

/** A document as LaTeX that compiles by itself, with nothing but common packages. */
export const asLatex = ({ title, facts, sections }: Document): string =>
  [
    preamble,
    '',
    '\\begin{document}',
    '',
    `\\section*{${latexProse(title)}}`,
    '',
    ...facts.flatMap((fact) => [latexProse(fact), '']),
    ...sections.map(section),
    '\\end{document}',
  ].join('\n')

const section = ({ heading, lines }: Section): string =>
  [
    `\\subsection*{${latexProse(heading)}}`,
    '',
    ...lines.flatMap((line, i) => [
      // a reason is given where it changes
      ...(line.because === lines[i - 1]?.because
        ? []
        : [`${latexProse(capital(line.because))}:`, '']),
      `\\begin{adjustbox}{max width=\\linewidth}$\\displaystyle ${linesAsLatex([line])}$\\end{adjustbox}`,
      '',
    ]),
  ].join('\n')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
