import type { CellStyle } from 'hucre/xlsx';

/** What a cell shows. */
export type CellFormat = 'text' | 'wrapped' | 'count' | 'decimal' | 'percent' | 'date' | 'money' | 'moneyExact' | 'switch' | 'weekday' | 'tally';
/** Where it stands: `input` may be changed, `result` is calculated, `strong` is what the eye looks for. */
export type CellRole = 'title' | 'intro' | 'group' | 'header' | 'plain' | 'input' | 'result' | 'strong' | 'muted';

export interface LocalFormats {
	readonly date: string;
	readonly weekday: string;
	readonly money: string;
	readonly moneyExact: string;
	readonly yes: string;
	readonly no: string;
}

/** Dark enough on their fills for a contrast of 4.5 and more. */
export const COLORS = {
	ink: '1F2933',
	muted: '5B6875',
	line: 'D5DBE1',
	header: '23405C',
	headerInk: 'FFFFFF',
	group: 'E6ECF2',
	input: 'FFF7DB',
	inputLine: 'C9A227',
	inputInk: '1F4E9E',
	active: 'DDF0E3',
	activeInk: '1B5E33',
	sleeping: 'FFF0CC',
	sleepingInk: '7A4F00',
	lost: 'F8DEDC',
	lostInk: '8C1D18',
	weekend: 'EEF1F4'
} as const;

const WRAPPED: ReadonlySet<CellFormat> = new Set<CellFormat>(['wrapped']);
const LEFT: ReadonlySet<CellFormat> = new Set<CellFormat>(['text', 'wrapped']);
const thin = (rgb: string) => ({ style: 'thin' as const, color: { rgb } });

/** Styles by role and format, each made once: a workbook has a few dozen, and half a million cells. */
export function makeLook(formats: LocalFormats): (role: CellRole, format: CellFormat) => CellStyle {
	const numFmt: Readonly<Record<CellFormat, string | undefined>> = {
		text: undefined,
		wrapped: undefined,
		count: '#,##0',
		decimal: '#,##0.00',
		percent: '0.0%',
		date: formats.date,
		weekday: formats.weekday,
		// No contacts: nothing to see.
		tally: '#,##0;-#,##0;',
		money: formats.money,
		moneyExact: formats.moneyExact,
		switch: `"${formats.yes}";"${formats.yes}";"${formats.no}"`
	};
	const made = new Map<string, CellStyle>();
	return (role, format) => {
		const key = `${role} ${format}`;
		let style = made.get(key);
		if (!style) made.set(key, (style = { ...ofRole(role, format), numFmt: numFmt[format] }));
		return style;
	};
}

function ofRole(role: CellRole, format: CellFormat): CellStyle {
	const alignment = { vertical: 'top', horizontal: LEFT.has(format) ? 'left' : 'right', indent: 1, wrapText: WRAPPED.has(format) } as const;
	const below = { bottom: thin(COLORS.line) };
	const ink = { color: { rgb: COLORS.ink } };
	if (role === 'title') return { font: { bold: true, size: 16, color: { rgb: COLORS.header } }, alignment: { vertical: 'center' } };
	if (role === 'intro') return { font: { color: { rgb: COLORS.muted } }, alignment: { vertical: 'top', wrapText: WRAPPED.has(format) } };
	if (role === 'group') return { font: { bold: true, ...ink }, fill: filled(COLORS.group), alignment: { vertical: 'center' } };
	if (role === 'header')
		return {
			font: { bold: true, color: { rgb: COLORS.headerInk } },
			fill: filled(COLORS.header),
			alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
			border: { right: thin('4A6785') }
		};
	if (role === 'input') {
		const edge = thin(COLORS.inputLine);
		return { font: { color: { rgb: COLORS.inputInk } }, fill: filled(COLORS.input), alignment, border: { left: edge, right: edge, top: edge, bottom: edge } };
	}
	if (role === 'strong') return { font: { bold: true, ...ink }, alignment, border: below };
	if (role === 'muted') return { font: { color: { rgb: COLORS.muted } }, alignment, border: below };
	return { font: ink, alignment, border: below };
}

export const filled = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb }, bgColor: { rgb } });
