import type { CorpusCase } from './case.ts';
import { delimited } from './cases/delimited.ts';
import { encodings } from './cases/encodings.ts';
import { lists } from './cases/lists.ts';
import { reports } from './cases/reports.ts';
import { values } from './cases/values.ts';
import { workbooks } from './cases/workbooks.ts';

export const corpus: readonly CorpusCase[] = [...delimited, ...encodings, ...lists, ...reports, ...values, ...workbooks];
