import { fileName, textFile, type ExportedFile } from '../exported-file.ts';
import { toMarkup, type MarkupElement } from '../markup/markup.ts';
import type { ReportInput } from '../report/input.ts';
import { basePicture, missedCyclesPicture, weeksPicture } from '../report/pictures.ts';
import type { ReportWords } from '../report/words.ts';
import { typesetter } from '../typeset.ts';

/** The charts of a report, a picture each as SVG; what cannot be drawn of these data is left out. */
export function* writeCharts({ planName, missedCycles, base, contacts }: ReportInput, words: ReportWords): Generator<number, readonly ExportedFile[]> {
	const set = typesetter(words.typeset);
	const pictures: readonly (readonly [title: string, drawing: MarkupElement] | null)[] = [
		missedCycles && [words.missedCycles, missedCyclesPicture(missedCycles, words, set)],
		base && [words.base, basePicture(base, words, set)],
		contacts && contacts.total > 0 ? [words.weeks, weeksPicture(contacts, words, set)] : null
	];
	yield 0.5;
	return pictures
		.filter((picture) => picture !== null)
		.map(([title, drawing]) => textFile(fileName(`${planName} ${title}`, '.svg'), 'image/svg+xml', `${toMarkup(drawing)}\n`));
}
