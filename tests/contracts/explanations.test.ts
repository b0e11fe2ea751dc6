import { afterAll, describe, expect, it } from 'vitest';
import { FIGURE_EXPLANATIONS } from '../../src/lib/i18n/figure-explanations.ts';
import { FIGURE_TERMS } from '../../src/lib/i18n/figure-terms.ts';
import { makeFormats } from '../../src/lib/i18n/formats.ts';
import { baseLocale, overwriteGetLocale } from '../../src/lib/i18n/generated/runtime.js';
import { GLOSSARY, TERM_IDS } from '../../src/lib/i18n/glossary.ts';
import { FIGURE_IDS } from '../../src/lib/model/figures.ts';
import { ATTRIBUTE_PREFIX } from '../../src/lib/model/layer.ts';
import { CLIENT_ROLES, ROLE_KIND, ROLES } from '../../src/lib/model/roles.ts';
import type { PlanSession } from '../../src/lib/state/contract.ts';
import type { GridColumn } from '../../src/lib/ui/grid/column.ts';
import { clientColumns } from '../../src/lib/ui/sheets/client-columns.ts';
import { detailColumns } from '../../src/lib/ui/sheets/client-detail-columns.ts';
import { orderColumns } from '../../src/lib/ui/sheets/order-columns.ts';
import { planColumns } from '../../src/lib/ui/sheets/plan-columns.ts';
import { TOUR_STOPS } from '../../src/lib/ui/tour/stops.ts';
import { LOCALES } from './support/messages.ts';

const session = { liveLevers: {} } as PlanSession;
const attribute = { key: `${ATTRIBUTE_PREFIX}colour`, kind: 'text' as const };
const details = [...CLIENT_ROLES.map((key) => ({ key, kind: ROLE_KIND[key] })), { key: 'ending', kind: 'text' as const }, attribute];

/** Every column that a sheet can have, in the language in force. */
function everyColumn(): { sheet: string; column: GridColumn<never> }[] {
	const formats = makeFormats('en', 'EUR');
	const sheets = {
		orders: orderColumns([...ROLES.map((key) => ({ key, kind: ROLE_KIND[key] })), attribute], formats, 0, false),
		clients: [...clientColumns(formats, 0, false), ...detailColumns(session, 'clients', details, formats)],
		plan: [...planColumns(session, formats, false, ''), ...detailColumns(session, 'plan', details, formats)]
	};
	return Object.entries(sheets).flatMap(([sheet, columns]) => columns.map((column) => ({ sheet, column: column as GridColumn<never> })));
}

afterAll(() => overwriteGetLocale(() => baseLocale));

describe.each(LOCALES)('in %s', (locale) => {
	it('every column of every sheet says what it is', () => {
		overwriteGetLocale(() => locale);
		const columns = everyColumn();
		expect(columns.length).toBeGreaterThan(100);
		const silent = columns.filter(({ column }) => (column.about ?? '').length <= column.title.length || !/[.)]$/.test(column.about ?? ''));
		expect(silent.map(({ sheet, column }) => `${sheet}.${column.key}`)).toEqual([]);
	});

	it('every figure says what it means, how it is counted and what moves it', () => {
		overwriteGetLocale(() => locale);
		const silent = FIGURE_IDS.filter((id) => {
			const { meaning, formula, changes } = FIGURE_EXPLANATIONS[id];
			return [meaning, formula, changes].some((words) => words().length < 5);
		});
		expect(silent).toEqual([]);
	});

	it('every word of the glossary is named once and defined', () => {
		overwriteGetLocale(() => locale);
		const names = TERM_IDS.map((id) => GLOSSARY[id].name());
		expect(new Set(names).size).toBe(TERM_IDS.length);
		expect(TERM_IDS.filter((id) => GLOSSARY[id].meaning().length <= GLOSSARY[id].name().length)).toEqual([]);
	});
});

it('every figure leads to words of the glossary', () => {
	expect(FIGURE_IDS.filter((id) => FIGURE_TERMS[id].length === 0)).toEqual([]);
});

it('the look around has at most five stops', () => {
	expect(TOUR_STOPS.length).toBeLessThanOrEqual(5);
});
