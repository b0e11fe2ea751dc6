import { m } from '#lib/i18n/generated/messages.js';
import type { Consent, Status } from '../../model/standing.ts';
import { STATUSES } from '../../model/standing.ts';

const SVG = 'http://www.w3.org/2000/svg';

export const STATUS_WORDS: Readonly<Record<Status, () => string>> = {
	active: m.sheets_status_active,
	sleeping: m.sheets_status_sleeping,
	lost: m.sheets_status_lost
};

export const CONSENT_WORDS: Readonly<Record<Consent, () => string>> = {
	yes: m.sheets_consent_yes,
	no: m.sheets_consent_no,
	unknown: m.sheets_consent_unknown
};

/** Words by code. */
export const wordsOf = <C extends string>(codes: readonly C[], word: (code: C) => string): Readonly<Record<string, string>> =>
	Object.fromEntries(codes.map((code) => [code, word(code)]));

export const statusText = (status: number | null): string => (status === null ? m.sheets_status_unknown() : STATUS_WORDS[STATUSES[status]]());

/** The sign of a status as a node: ● active, ◐ sleeping, ○ lost, the same as beside the figures. */
function statusSign(status: Status): SVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 12 12');
	svg.setAttribute('width', '12');
	svg.setAttribute('height', '12');
	svg.setAttribute('aria-hidden', 'true');
	svg.setAttribute('class', `status-${status}`);
	const circle = document.createElementNS(SVG, 'circle');
	for (const [name, value] of Object.entries({ cx: '6', cy: '6', r: '4.75', stroke: 'currentColor', 'stroke-width': '1.5' })) circle.setAttribute(name, value);
	circle.setAttribute('fill', status === 'active' ? 'currentColor' : 'none');
	svg.append(circle);
	if (status === 'sleeping') {
		const half = document.createElementNS(SVG, 'path');
		half.setAttribute('d', 'M6 1.25a4.75 4.75 0 0 0 0 9.5z');
		half.setAttribute('fill', 'currentColor');
		svg.append(half);
	}
	return svg;
}

export function word(text: string, className = 'word'): HTMLElement {
	const span = document.createElement('span');
	span.className = className;
	span.textContent = text;
	return span;
}

/** Sign and word of where a client stands. */
export function drawStatus(cell: HTMLElement, status: number | null): void {
	if (status !== null) cell.append(statusSign(STATUSES[status]));
	cell.append(word(statusText(status)));
}
