import type { Status } from '../../model/standing.ts';

/** Status is colour, shape and word, on paper as on the screen: hues of Okabe and Ito; `ink` is dark enough for text on white (4.5 : 1). */
export const STATUS_LOOK: Readonly<Record<Status, { readonly mark: string; readonly fill: string; readonly ink: string }>> = {
	active: { mark: '●', fill: '#009e73', ink: '#00735a' },
	sleeping: { mark: '◐', fill: '#d18e00', ink: '#955a00' },
	lost: { mark: '○', fill: '#d55e00', ink: '#b53f00' }
};

export const INK = '#14201e';
export const INK_SOFT = '#4d5a58';
export const LINE = '#d5dcda';
/** Lanes of contacts, light to dark, told apart in grey too. */
export const LANE_FILLS = { remind: '#9ec7e8', wake: '#3f86c4', winBack: '#164a7c' } as const;

/** For a page of its own, or for the shadow of an element on the page that is printed from; it asks for nothing outside. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body, :host { margin: 0; color: ${INK}; background: #fff; font: 10.5pt/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; overflow-wrap: break-word; }
main { max-width: 186mm; margin: 0 auto; padding: 12mm 4mm; }
h1 { margin: 0; font-size: 20pt; line-height: 1.2; }
h2 { margin: 0 0 3mm; padding-top: 2mm; border-top: 0.4mm solid ${INK}; font-size: 13pt; }
p { margin: 0 0 2mm; }
.soft, caption, .note { color: ${INK_SOFT}; }
header { margin-bottom: 8mm; }
section { margin-bottom: 9mm; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 5mm 6mm; margin: 0 0 2mm; break-inside: avoid; }
.figures div { padding-top: 2mm; border-top: 0.25mm solid ${LINE}; break-inside: avoid; }
dt { color: ${INK_SOFT}; font-size: 9pt; }
dd { margin: 0; font-size: 17pt; font-weight: 600; line-height: 1.25; white-space: nowrap; }
dd.note { font-size: 8.5pt; font-weight: 400; line-height: 1.35; white-space: normal; }
figure { margin: 0 0 4mm; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-bottom: 1mm; font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 1mm 5mm; margin: 0 0 1mm; padding: 0; color: ${INK_SOFT}; font-size: 9pt; list-style: none; }
.legend svg { display: inline-block; width: 3mm; height: 3mm; margin-right: 1.5mm; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; }
th, td { padding: 1mm 1.5mm; border-bottom: 0.2mm solid ${LINE}; text-align: left; vertical-align: top; }
th { color: ${INK_SOFT}; font-weight: 600; }
td.number, th.number { text-align: right; }
td.number, td.day { white-space: nowrap; }
tbody th { color: ${INK}; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
caption { padding-bottom: 1mm; font-weight: 600; text-align: left; color: ${INK}; }
.tables { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 8mm; align-items: start; }
.scroll { overflow-x: auto; }
${Object.entries(STATUS_LOOK)
	.map(([status, { ink }]) => `.${status} { color: ${ink}; white-space: nowrap; }`)
	.join('\n')}
@page { size: A4; margin: 14mm 12mm 16mm; }
@media print {
	main { max-width: none; padding: 0; }
	section.page { break-before: page; }
	h2 { break-after: avoid; }
	.scroll { overflow: visible; }
}
@media (max-width: 640px) {
	.figures { grid-template-columns: repeat(2, 1fr); }
	.tables { grid-template-columns: 1fr; }
	dd { font-size: 15pt; }
}
`;
