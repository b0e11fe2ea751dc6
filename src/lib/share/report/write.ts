import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import { toMarkup } from '../markup/markup.ts';
import { documentPage, reportBody } from './document.ts';
import type { ReportInput } from './input.ts';
import { STYLE } from './look.ts';
import type { ReportWords } from './words.ts';

/** One page of HTML that opens anywhere without the program and prints on A4. Yields the share done. */
export function* writeReport(input: ReportInput, words: ReportWords): Generator<number, readonly ExportedFile[]> {
	yield 0;
	const body = reportBody(input, words);
	yield 0.3;
	const page = toMarkup(documentPage(words.lang, `${input.planName || words.title} · ${words.title}`, body, STYLE));
	const file = textFile(fileName(`${input.planName} ${words.title}`, '.html'), 'text/html', `<!doctype html>\n${page}\n`);
	return [{ ...file, print: { body, style: STYLE } }];
}
