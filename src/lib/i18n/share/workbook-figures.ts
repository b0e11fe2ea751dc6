import { FIGURE_IDS, type FigureId } from '../../model/figures.ts';
import type { WorkbookWords } from '../../share/workbook/words.ts';
import { FIGURE_EXPLANATIONS } from '../figure-explanations.ts';
import { FIGURE_NAMES } from '../figure-names.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { speaker } from './speaker.ts';
import { type Message } from '../message.ts';

/** They count those too who would have come by themselves, and say so. */
const GROSS: ReadonlySet<FigureId> = new Set<FigureId>(['worth.clients', 'worth.value']);
export const gross = (say: (message: Message) => string, name: Message): string => `${say(name)} (${say(m.figures_summary_gross_mark)})`;

/** What the figures are called, mean, and how they come about. */
export function figureWords(locale: Locale): WorkbookWords['figures'] {
	const { say } = speaker(locale);
	return Object.fromEntries(
		FIGURE_IDS.map((id) => {
			const { meaning, formula, source } = FIGURE_EXPLANATIONS[id];
			const name = GROSS.has(id) ? gross(say, FIGURE_NAMES[id]) : say(FIGURE_NAMES[id]);
			// The rule stands in a column of its own: here only whose it is.
			return [id, { name, meaning: say(meaning), formula: say(formula), source: source?.split(' ')[1] ?? '' }];
		})
	) as WorkbookWords['figures'];
}
