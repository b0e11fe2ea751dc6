import type { FigureId } from '../../model/figures.ts';
import { FIGURES, type FigureUnit } from '../../model/figure-registry.ts';
import { LEVERS, LEVER_NAMES, type LeverName, type LeversInForce } from '../../model/levers.ts';
import { element, type MarkupElement } from '../markup/markup.ts';
import type { Typesetter } from '../typeset.ts';
import type { ReportInput } from './input.ts';
import { table } from './tables.ts';
import type { ReportWords } from './words.ts';

/** A figure's value as text; its unit stands in its name where it is neither money nor a share. */
export function figureText(unit: FigureUnit, value: number | null, set: Typesetter): string {
	switch (unit) {
		case 'count':
			return set.count(value);
		case 'money':
			return set.money(value);
		case 'share':
		case 'shareOfApproached':
		case 'sharePerYear':
			return set.share(value);
		default:
			return set.decimal(value, 1);
	}
}

/** Figures side by side, each with its note; a status with the share of all clients. `others` are none of the registry's. */
export function figureList(
	ids: readonly FigureId[],
	{ figures }: Pick<ReportInput, 'figures'>,
	words: ReportWords,
	set: Typesetter,
	others: readonly { readonly name: string; readonly text: string; readonly note: string }[] = []
): MarkupElement {
	const all = figures['clients.total'];
	return element(
		'dl',
		{ class: 'figures' },
		ids.map((id) => {
			const value = figures[id];
			const status = /^clients\.(active|sleeping|lost)$/.exec(id)?.[1] ?? null;
			const share = status !== null && value !== null && all ? words.ofClients.replace('{n}', () => set.share(value / all)) : null;
			const note = value === null ? words.whyUnknown : (share ?? words.notes[id] ?? null);
			const text = figureText(FIGURES[id].unit, value, set);
			return element(
				'div',
				{},
				element('dt', {}, words.figures[id]),
				element('dd', { class: status }, element('data', { 'data-figure': id, value: value ?? '' }, text)),
				note === null ? null : element('dd', { class: 'note' }, note)
			);
		}),
		others.map(({ name, text, note }) => element('div', {}, element('dt', {}, name), element('dd', {}, text), element('dd', { class: 'note' }, note)))
	);
}

function leverText(name: LeverName, value: number | null, words: ReportWords, set: Typesetter): string {
	const { unit } = LEVERS[name];
	if (unit === 'switch') return value === null ? set.count(null) : value === 1 ? words.switches.on : words.switches.off;
	if (unit === 'moneyPerPurchase' || unit === 'moneyPerContact') return set.money(value);
	return unit.startsWith('share') ? set.shareExact(value) : set.decimal(value);
}

/** What the figures rest on: each assumption with where it comes from. */
export const assumptionsTable = (levers: LeversInForce, words: ReportWords, set: Typesetter): MarkupElement =>
	table(LEVER_NAMES, [
		{ title: words.columns.assumption, cell: (name) => [words.levers[name], words.leverUnits[LEVERS[name].unit]].filter(Boolean).join(', ') },
		{ title: words.columns.value, number: true, cell: (name) => leverText(name, levers[name].value, words, set) },
		{ title: words.columns.origin, cell: (name) => (levers[name].value === null ? set.count(null) : words.origins[levers[name].origin]) },
		{ title: words.columns.rule, cell: (name) => LEVERS[name].rule }
	]);

/** How each figure is counted, by which rule of the method. */
export const methodTable = (ids: readonly FigureId[], words: ReportWords): MarkupElement =>
	table(ids, [
		{ title: words.columns.figure, cell: (id) => words.figures[id] },
		{ title: words.sections.method, cell: (id) => words.formulas[id] },
		{ title: words.columns.rule, cell: (id) => FIGURES[id].rule }
	]);
