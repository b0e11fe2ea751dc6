import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import { toMarkup } from '../markup/markup.ts';
import { documentPage } from '../report/document.ts';
import { handoutBody } from './document.ts';
import type { HandoutInput } from './input.ts';
import { HANDOUT_STYLE } from './look.ts';
import type { HandoutWords } from './words.ts';

/** What a participant takes home: one or two sides of A4 as a page of HTML that opens anywhere and prints. Yields the share done. */
export function* writeHandout(input: HandoutInput, words: HandoutWords): Generator<number, readonly ExportedFile[]> {
	yield 0;
	const body = handoutBody(input, words);
	yield 0.5;
	const page = toMarkup(documentPage(words.report.lang, `${input.planName || words.title} · ${words.title}`, body, HANDOUT_STYLE));
	const file = textFile(fileName(`${input.planName} ${words.title}`, '.html'), 'text/html', `<!doctype html>\n${page}\n`);
	return [{ ...file, print: { body, style: HANDOUT_STYLE } }];
}
