import { fail, ok, type Result } from '../../kernel/result.ts';
import type { IntakeError } from '../../model/issues.ts';
import type { CurrencyRule } from '../../model/layer.ts';
import type { Mapping, Role } from '../../model/roles.ts';
import { CELL_OK, typeCodedTexts } from '../normalize/columns.ts';
import { currencyOfHeader, currencyOfText } from '../normalize/currencies.ts';
import { cleanText } from '../../kernel/text.ts';
import type { RawGrid } from '../types.ts';
import { CELL_CURRENCY } from './cell-states.ts';
import { currencyOfOrder } from './further-lines.ts';
import type { IssueList } from './issue-list.ts';
import { roundedMoney } from './money.ts';
import type { TypedRole } from './typed-role.ts';

/** Money of a row is in one currency, that of its amount. */
const MONEY_ROLES: ReadonlySet<Role> = new Set(['amount', 'total', 'unitPrice', 'cost', 'margin', 'debt']);
/** Whose text may name the currency: the first of them that has a column. */
const NAMING_ROLES: readonly Role[] = ['amount', 'unitPrice', 'total'];

/** What each row names, as an index of `names`: '' none, a code, or UNKNOWN and a text that names no known currency, or two. */
interface RowCurrencies {
	readonly of: Uint16Array;
	readonly names: readonly string[];
}
const UNKNOWN = '?';
const isUnknown = (name: string): boolean => name.startsWith(UNKNOWN);

/**
 * Sees to it that amounts of several currencies are never summed. Without a rule the source may name one currency; under a rule rows of another one, or
 * without a rate, are taken out of `keep` and listed, and amounts with a rate become those of the plan's currency. An amount whose currency is unknown, beside
 * others that are known, is taken back: it has to be repaired. Further lines of an order that name none are in the currency of its first one, other such rows
 * in the one the header of the amounts names, else in the plan's.
 * @param typed columns of figures over `rows`: their values and states are changed
 * @param firstOf see `further-lines.ts`
 * @errors amounts.currencies {currencies}: several are named and nothing was decided
 */
export function applyCurrencies(
	grid: RawGrid,
	mapping: Mapping,
	headers: readonly string[],
	rule: CurrencyRule | null,
	rows: Uint32Array,
	keep: Uint8Array,
	typed: readonly TypedRole[],
	firstOf: Uint32Array | null,
	issues: IssueList
): Result<null, IntakeError> {
	const naming = NAMING_ROLES.flatMap((wanted) => typed.find(({ role }) => role === wanted) ?? [])[0];
	const ofHeader = naming && currencyOfHeader(headers[naming.column] ?? '');
	const found = naming && currenciesOf(grid, mapping.currency, naming, rows, keep, firstOf, rule === null ? null : ofHeader);
	if (!found) return ok(null);
	const { of, names } = found;
	const named = byRows(found, keep, ofHeader ?? '');
	if (rule === null) {
		if (named.length <= 1) return ok(null);
		const known = named.filter((name) => !isUnknown(name));
		if (known.length > 1) return fail({ code: 'amounts.currencies', params: { currencies: known.join(', ') } });
	}
	const factors = names.map((name) => factorOf(name, rule));
	const money = typed.filter(({ role }) => MONEY_ROLES.has(role));
	for (let i = 0; i < rows.length; i++) {
		const factor = factors[of[i]];
		if (!keep[i] || factor === 1) continue;
		if (isUnknown(names[of[i]])) {
			// Nothing is nothing in any currency.
			if (naming.states[i] !== CELL_OK || naming.values[i] === 0) continue;
			naming.values[i] = NaN;
			naming.states[i] = CELL_CURRENCY;
		} else if (factor === null) {
			keep[i] = 0;
			const isInColumn = mapping.currency !== undefined && cleanText(grid.cell(rows[i], mapping.currency)) !== '';
			issues.cell(rows[i], isInColumn ? mapping.currency : naming.column, 'row.otherCurrency', 'rejected');
		} else for (const { values } of money) values[i] = roundedMoney(values[i] * factor);
	}
	return ok(null);
}

/** The amount with the name beside it, as they stand. */
export function textOfCurrency(grid: RawGrid, row: number, column: number, currency: number | undefined): string {
	const texts = [grid.cell(row, column), currency === undefined ? '' : grid.cell(row, currency)];
	return cleanText(texts.join(' '));
}

/** 1: stays as it is; null: is not taken as it is. */
function factorOf(name: string, rule: CurrencyRule | null): number | null {
	if (name === '') return 1;
	if (isUnknown(name)) return null;
	if (rule === null) return 1;
	if (rule.kind === 'only') return rule.code === name ? 1 : null;
	const rate = Object.hasOwn(rule.rates, name) ? rule.rates[name] : 0;
	return rate > 0 && Number.isFinite(rate) ? rate : null;
}

/** Names that rows have, the one of most rows first. @param ofNone what those that name none are in; '' where nothing tells */
function byRows({ of, names }: RowCurrencies, keep: Uint8Array, ofNone: string): readonly string[] {
	const counts = new Uint32Array(names.length);
	for (let i = 0; i < of.length; i++) if (keep[i]) counts[of[i]]++;
	const indexes = names.map((_, index) => index).filter((index) => counts[index] > 0);
	const byCount = indexes.sort((a, b) => counts[b] - counts[a]).map((index) => names[index] || ofNone);
	return [...new Set(byCount)].filter((name) => name !== '');
}

/**
 * Null where no row can name any: there is no column for it, and amounts are plain numbers.
 * @param ofNone the currency of rows that name none; null leaves them without
 */
function currenciesOf(
	grid: RawGrid,
	column: number | undefined,
	naming: TypedRole,
	rows: Uint32Array,
	keep: Uint8Array,
	firstOf: Uint32Array | null,
	ofNone: string | null
): RowCurrencies | null {
	if (column === undefined && naming.isPlain && !ofNone) return null;
	const indexOf = new Map([['', 0]]);
	const index = (name: string): number => {
		const known = indexOf.get(name);
		if (known !== undefined) return known;
		indexOf.set(name, indexOf.size);
		return indexOf.size - 1;
	};
	const of = new Uint16Array(rows.length);
	if (column !== undefined) {
		const { codes, dictionary } = typeCodedTexts(grid, column, rows);
		const names = Uint16Array.from(dictionary, (text) => index(currencyOfText(text) ?? `${UNKNOWN}${text}`));
		for (let i = 0; i < rows.length; i++) of[i] = names[codes[i]];
	}
	if (!naming.isPlain) {
		const besideOf = namesBeside();
		for (let i = 0; i < rows.length; i++) {
			if (!keep[i] || naming.states[i] !== CELL_OK || (grid.number?.(rows[i], naming.column) ?? null) !== null) continue;
			const beside = besideOf(grid.cell(rows[i], naming.column));
			if (beside !== '') of[i] = index(of[i] === 0 ? beside : either([...indexOf.keys()][of[i]], beside));
		}
	}
	currencyOfOrder(firstOf, of);
	if (ofNone) {
		const code = index(ofNone);
		for (let i = 0; i < of.length; i++) if (of[i] === 0) of[i] = code;
	}
	return { of, names: [...indexOf.keys()] };
}

/** What a column of currencies says and what stands beside the amount; two different codes leave it in doubt. */
function either(inColumn: string, beside: string): string {
	if (inColumn === beside || isUnknown(beside)) return inColumn;
	return isUnknown(inColumn) ? beside : `${UNKNOWN}${inColumn} ${beside}`;
}

const FIGURES = /[\d\s.,'’`()+\u2212\u2012\u2013-]+/gu;

/** The currency named beside an amount; looked up once for each different name. */
function namesBeside(): (text: string) => string {
	const known = new Map([['', '']]);
	return (text) => {
		const sign = text.replace(FIGURES, ' ').trim();
		let name = known.get(sign);
		if (name === undefined) known.set(sign, (name = currencyOfText(sign) ?? `${UNKNOWN}${sign}`));
		return name;
	};
}
