import { CATEGORIES, STATUSES, type Status } from '../../model/standing.ts';
import { element, type MarkupElement } from '../markup/markup.ts';
import type { Typesetter } from '../typeset.ts';
import type { ReportInput } from './input.ts';
import { STATUS_LOOK } from './look.ts';
import { table } from './tables.ts';
import type { ReportWords } from './words.ts';

/** A status as mark and word, in its colour. */
export const statusMarkup = (status: Status, words: ReportWords): MarkupElement =>
	element('span', { class: status }, `${STATUS_LOOK[status].mark} ${words.statuses[status]}`);

interface Line {
	readonly status: Status | null;
	/** '': all of the status. */
	readonly category: string;
	readonly places: readonly number[];
}

/** Status × category, a line each that has clients, with sums; one unknown part makes a sum unknown. */
export function groupsTable({ groups, figures }: ReportInput, words: ReportWords, set: Typesetter): MarkupElement {
	const lines: Line[] = [];
	for (const [s, status] of STATUSES.entries()) {
		const places = CATEGORIES.map((_, c) => s * CATEGORIES.length + c);
		for (const [c, category] of CATEGORIES.entries()) if (groups.clients[places[c]] > 0) lines.push({ status, category, places: [places[c]] });
		lines.push({ status, category: words.columns.all, places });
	}
	lines.push({ status: null, category: words.columns.all, places: groups.clients.map((_, place) => place) });
	const sum = (values: readonly (number | null)[], places: readonly number[]): number | null => {
		let total: number | null = 0;
		for (const place of places) total = total === null || values[place] === null ? null : total + values[place];
		return total;
	};
	const { columns } = words;
	return table(lines, [
		{ title: columns.status, cell: ({ status }) => (status === null ? columns.all : statusMarkup(status, words)) },
		{ title: columns.category, cell: ({ category }) => category },
		{ title: columns.clients, number: true, cell: ({ places }) => set.count(figures['clients.active'] === null ? null : sum(groups.clients, places)) },
		{ title: columns.revenue, number: true, cell: ({ places }) => set.money(sum(groups.revenue, places)) },
		{ title: columns.forgone, number: true, cell: ({ places }) => set.money(sum(groups.forgone, places)) },
		{ title: columns.worthClients, number: true, cell: ({ places }) => set.count(figures['worth.clients'] === null ? null : sum(groups.worthClients, places)) },
		{ title: columns.worthValue, number: true, cell: ({ places }) => set.money(sum(groups.worthValue, places)) },
		{ title: columns.cost, number: true, cell: ({ places }) => set.money(sum(groups.cost, places)) }
	]);
}
