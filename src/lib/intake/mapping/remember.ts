import { cleanText } from '../../kernel/text.ts';
import type { MappingDecision, RawGrid, RememberedMapping } from '../types.ts';
import type { ColumnProfile } from './profile.ts';

/**
 * The key under which a person's decision is kept for the next source with the same headers in the same order; letter case and blanks do not matter.
 * Take the headers as first proposed, before the person changed anything: the next source is looked up by those. Null where fewer than two columns
 * are named, since nothing would tell one such source from another.
 */
export function headerKey(headers: readonly string[]): string | null {
	const names = headers.map((header) => cleanText(header).toLowerCase());
	return names.filter((name) => name !== '').length < 2 ? null : JSON.stringify(names);
}

/** What of a decision holds for the next source of the same kind. Rates and the sheet are of one source only. */
export function remembered({ shape, headerRows, mapping, leaveOut, dateOrder, decimal, currency, statuses }: MappingDecision): RememberedMapping {
	const kept = { shape, headerRows, mapping, leaveOut, dateOrder, decimal, currency: currency?.kind === 'only' ? currency.code : null };
	return statuses === undefined ? kept : { ...kept, statuses };
}

/** Share of cells that must read; a bad month has fewer than a good one. */
const HOLDS = 0.3;

/** Whether a mapping kept from before holds here: its columns exist, dates read as dates and money as numbers. */
export function holdsFor(grid: RawGrid, { headerRows, mapping }: RememberedMapping, profiles: readonly ColumnProfile[]): boolean {
	if (headerRows > grid.rowCount || Object.values(mapping).some((column) => column >= grid.columnCount)) return false;
	const fits = (column: number | undefined, test: (profile: ColumnProfile) => boolean): boolean => {
		const profile = column === undefined ? undefined : profiles[column];
		return profile === undefined || profile.filled === 0 || test(profile);
	};
	return (
		fits(mapping.date ?? mapping.lastPurchase, (p) => Math.max(p.dateShare, p.serialShare) >= HOLDS) &&
		fits(mapping.amount ?? mapping.total, (p) => p.numberShare >= HOLDS)
	);
}
