/** A cell by its place: row of the view and shown column, both counted from 0. */
export interface Place {
	readonly row: number;
	readonly column: number;
}

/** Rows of the view and columns shown. */
export interface Size {
	readonly rows: number;
	readonly columns: number;
}

/** `rows`: over every column; `columns`: over every row, also those that come later; `all`: both. */
export type Whole = 'none' | 'rows' | 'columns' | 'all';

/** A rectangle of cells from the anchor, where the focus is, to the head, which Shift moves. */
export interface Selection {
	readonly anchor: Place;
	readonly head: Place;
	readonly whole: Whole;
}

/** Rows top…bottom − 1, columns left…right − 1. */
export interface Rectangle {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

export const selectCell = (place: Place): Selection => ({ anchor: place, head: place, whole: 'none' });
export const selectWhole = (whole: Whole, place: Place): Selection => ({ anchor: place, head: place, whole });

/** The anchor stays; whole rows or columns stay whole. */
export const extendTo = (selection: Selection, head: Place): Selection => ({ ...selection, head });

export function rectangleOf({ anchor, head, whole }: Selection, size: Size): Rectangle {
	const [top, bottom] = whole === 'columns' || whole === 'all' ? [0, size.rows] : span(anchor.row, head.row, size.rows);
	const [left, right] = whole === 'rows' || whole === 'all' ? [0, size.columns] : span(anchor.column, head.column, size.columns);
	return { top, bottom, left, right };
}

function span(a: number, b: number, length: number): [number, number] {
	return [Math.min(a, b, length), Math.min(Math.max(a, b) + 1, length)];
}

export const cellCount = ({ top, bottom, left, right }: Rectangle): number => (bottom - top) * (right - left);

export const holds = ({ top, bottom, left, right }: Rectangle, { row, column }: Place): boolean =>
	row >= top && row < bottom && column >= left && column < right;

/** What is left of a selection when the view has become smaller; null when it has no cells. */
export function clampSelection(selection: Selection, size: Size): Selection | null {
	if (size.rows <= 0 || size.columns <= 0) return null;
	return { ...selection, anchor: clampPlace(selection.anchor, size), head: clampPlace(selection.head, size) };
}

export const clampPlace = ({ row, column }: Place, size: Size): Place => ({ row: clamp(row, size.rows), column: clamp(column, size.columns) });

const clamp = (value: number, length: number): number => Math.max(0, Math.min(value, length - 1));

/** One way of going along a side: a cell, a page or all the way, there or back. */
export type Stride = 'stay' | 'on' | 'back' | 'first' | 'last' | 'pageOn' | 'pageBack';

/** Where a key leads from a place; `page` is the rows in sight. */
export function goFrom(place: Place, row: Stride, column: Stride, size: Size, page: number): Place {
	return { row: goAlong(place.row, row, size.rows, page), column: goAlong(place.column, column, size.columns, page) };
}

function goAlong(at: number, stride: Stride, length: number, page: number): number {
	const by = { stay: 0, on: 1, back: -1, first: -length, last: length, pageOn: page, pageBack: -page }[stride];
	return clamp(at + by, length);
}
