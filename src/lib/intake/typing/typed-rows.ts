import { PlacedTextColumn, type TextColumn } from '../../kernel/columns.ts';
import { ROLE_KIND } from '../../model/roles.ts';
import { CODED_WORDS } from '../normalize/coded-words.ts';
import { takeCells } from '../normalize/column-typing.ts';
import { codedTextTyping, textTyping } from '../normalize/columns.ts';
import type { MappingDecision, RawGrid } from '../types.ts';
import { rowsBelow, rowsWithText } from './grid-rows.ts';
import { gather, indexesOf, placedTextsOfRows, textsOfRows } from './indexes.ts';
import { notingRounded, ROLES_OF_DIGITS } from './lost-digits.ts';
import { columnsOfRoles } from './needed.ts';
import { unsplitAmounts } from './split-amounts.ts';
import { ofRows, typingOfRole, type TypedRole } from './typed-role.ts';

/** Rows with all that is typed of them. */
export interface TypedRows {
	/** Grid rows. */
	readonly rows: Uint32Array;
	/** Days, numbers and counts. */
	readonly typed: readonly TypedRole[];
	/** The other columns, by column of the grid. */
	readonly texts: ReadonlyMap<number, TextColumn>;
	/** Columns of texts in place that may hold rounded numbers; see `lost-digits.ts`. */
	readonly mayBeRounded: ReadonlySet<number>;
}

/**
 * Types the columns that have a role, and those asked for beside them, of all rows below the header that have any text, in one pass over the cells.
 * @param besides columns without a role
 * @param advance called once a column
 */
export function typeRows(grid: RawGrid, decision: MappingDecision, headers: readonly string[], besides: readonly number[], advance: () => void): TypedRows {
	const roles = columnsOfRoles(decision.shape, decision.mapping);
	const rows = rowsBelow(grid, decision.headerRows);
	const figures = roles.filter(([role]) => ROLE_KIND[role] !== 'text').map(([role, column]) => typingOfRole(grid, role, column, rows, decision));
	const ofTexts = roles.filter(([role]) => ROLE_KIND[role] === 'text');
	const coded = new Set(ofTexts.filter(([role]) => role === 'client' || CODED_WORDS[role]).map(([, column]) => column));
	const ofDigits = new Set(ofTexts.filter(([role]) => ROLES_OF_DIGITS.has(role)).map(([, column]) => column));
	const mayBeRounded = new Set<number>();
	const texts = [...new Set([...ofTexts.map(([, column]) => column), ...besides])].map((column) => {
		if (coded.has(column)) return codedTextTyping(grid, column, rows);
		const typing = textTyping(grid, column, rows);
		return ofDigits.has(column) ? notingRounded(grid, typing, mayBeRounded) : typing;
	});
	takeCells(grid, rows, [...figures, ...texts], advance);
	const typed = figures.map((typing) => typing.finish());
	for (const one of typed) if (one.role === 'amount') unsplitAmounts(grid, headers, rows, one);
	const all = { rows, typed, texts: new Map(texts.map(({ column, finish }) => [column, finish()])), mayBeRounded };
	return markedRows(all, rowsWithText(grid, rows, all.texts.get(decision.mapping.client!)!));
}

/** Those of the rows that are marked; the same where all are. */
export function markedRows(all: TypedRows, marks: Uint8Array): TypedRows {
	if (!marks.includes(0)) return all;
	const indexes = indexesOf(marks);
	const textsOf = (column: TextColumn): TextColumn => (column instanceof PlacedTextColumn ? placedTextsOfRows(column, indexes) : textsOfRows(column, indexes));
	return {
		rows: gather(all.rows, indexes, new Uint32Array(indexes.length)),
		typed: all.typed.map((one) => ofRows(one, indexes)),
		texts: new Map([...all.texts].map(([column, texts]) => [column, textsOf(texts)])),
		mayBeRounded: all.mayBeRounded
	};
}
