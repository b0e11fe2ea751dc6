import { describe, expect, it } from 'vitest';
import { cellCount, clampSelection, extendTo, goFrom, holds, rectangleOf, selectCell, selectWhole } from './selection.ts';

const size = { rows: 100, columns: 5 };

describe('a selection', () => {
	it('is the rectangle between anchor and head, whichever way it was drawn', () => {
		const drawn = extendTo(selectCell({ row: 7, column: 3 }), { row: 4, column: 1 });
		expect(rectangleOf(drawn, size)).toEqual({ top: 4, bottom: 8, left: 1, right: 4 });
		expect(drawn.anchor).toEqual({ row: 7, column: 3 });
		expect(cellCount(rectangleOf(drawn, size))).toBe(12);
	});

	it('holds its corners and nothing beside them', () => {
		const rectangle = rectangleOf(extendTo(selectCell({ row: 2, column: 1 }), { row: 3, column: 2 }), size);
		expect(holds(rectangle, { row: 2, column: 1 })).toBe(true);
		expect(holds(rectangle, { row: 3, column: 2 })).toBe(true);
		expect(holds(rectangle, { row: 4, column: 2 })).toBe(false);
		expect(holds(rectangle, { row: 3, column: 0 })).toBe(false);
	});

	it('of whole rows spans every column, and grows by rows', () => {
		const rows = extendTo(selectWhole('rows', { row: 10, column: 0 }), { row: 12, column: 2 });
		expect(rectangleOf(rows, size)).toEqual({ top: 10, bottom: 13, left: 0, right: 5 });
	});

	it('of whole columns takes in rows that come later', () => {
		const columns = selectWhole('columns', { row: 3, column: 2 });
		expect(rectangleOf(columns, size)).toEqual({ top: 0, bottom: 100, left: 2, right: 3 });
		expect(rectangleOf(columns, { ...size, rows: 250 }).bottom).toBe(250);
	});

	it('of everything is every row of the view', () => {
		expect(cellCount(rectangleOf(selectWhole('all', { row: 0, column: 0 }), { rows: 1_000_000, columns: 8 }))).toBe(8_000_000);
	});

	it('stays within a view that has become smaller, and goes with its last row', () => {
		const drawn = extendTo(selectCell({ row: 40, column: 4 }), { row: 90, column: 4 });
		const clamped = clampSelection(drawn, { rows: 50, columns: 3 })!;
		expect(rectangleOf(clamped, { rows: 50, columns: 3 })).toEqual({ top: 40, bottom: 50, left: 2, right: 3 });
		expect(clampSelection(drawn, { rows: 0, columns: 3 })).toBeNull();
	});
});

describe('going from a cell', () => {
	it('stops at the edges', () => {
		expect(goFrom({ row: 0, column: 4 }, 'back', 'on', size, 20)).toEqual({ row: 0, column: 4 });
		expect(goFrom({ row: 95, column: 0 }, 'pageOn', 'stay', size, 20)).toEqual({ row: 99, column: 0 });
	});

	it('reaches the first and the last cell', () => {
		expect(goFrom({ row: 42, column: 2 }, 'last', 'last', size, 20)).toEqual({ row: 99, column: 4 });
		expect(goFrom({ row: 42, column: 2 }, 'first', 'first', size, 20)).toEqual({ row: 0, column: 0 });
	});
});
