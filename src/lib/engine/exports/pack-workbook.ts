import { finish } from '../../kernel/steps.ts';
import { draftWorkbook } from '../../share/workbook/draft-workbook.ts';
import { packWorkbook } from '../../share/workbook/pack.ts';
import type { WorkbookInput } from '../../share/workbook/types.ts';
import type { WorkbookWords } from '../../share/workbook/words.ts';

/** Makes the bytes of a workbook. */
export type PackWorkbook = (input: WorkbookInput, words: WorkbookWords) => Promise<Uint8Array<ArrayBuffer>>;

/** In one go, for seconds on end with many clients. */
export const packWorkbookHere: PackWorkbook = (input, words) => packWorkbook(finish(draftWorkbook(input, words)));
