import { FIGURES } from '../../model/figure-registry.ts';
import { FIGURE_IDS } from '../../model/figures.ts';
import type { SheetDraft } from './draft.ts';
import type { WorkbookWords } from './words.ts';

const HEADER = 3;
const LAST = 4;

/** What each figure means and how it comes about, with the rule it follows; then what the workbook cannot do, and the sources. */
export function methodSheet(draft: SheetDraft, { figures, method, sheets, intro }: WorkbookWords): void {
	draft.text(0, 0, sheets.method, 'title');
	draft.height(0, 26);
	draft.wide(1, 0, LAST, intro.method, 'intro', 20);
	for (const [column, id] of (['rule', 'figure', 'meaning', 'formula', 'source'] as const).entries())
		draft.text(HEADER, column, method.columns[id], 'header', 'wrapped');
	draft.height(HEADER, 24);
	draft.widths([10, 34, 60, 66, 14]);
	draft.freeze(HEADER + 1, 1);
	let row = HEADER + 1;
	for (const id of FIGURE_IDS) {
		const { rule } = FIGURES[id];
		const words = figures[id];
		draft.text(row, 0, rule, 'strong');
		draft.text(row, 1, words.name, 'plain', 'wrapped');
		draft.text(row, 2, words.meaning, 'plain', 'wrapped');
		draft.text(row, 3, words.formula, 'plain', 'wrapped');
		draft.text(row, 4, words.source, 'muted');
		// About so many characters go into a line of each column.
		const lines = Math.max(1, Math.ceil(words.name.length / 30), Math.ceil(words.meaning.length / 58), Math.ceil(words.formula.length / 62));
		draft.height(row++, 3 + 15 * lines);
	}
	for (const [title, texts] of [
		[method.notesTitle, method.notes],
		[method.sourcesTitle, method.sources]
	] as const) {
		for (let column = 0; column <= LAST; column++) draft.text(row, column, column === 0 ? title : '', 'group');
		row++;
		for (const text of texts) draft.wide(row++, 0, LAST, text, 'plain', 3 + 15 * Math.ceil(text.length / 180));
	}
}
