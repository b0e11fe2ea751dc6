import { describe, expect, it } from 'vitest';
import { ordersOf, cdnowOrders } from './fixtures.ts';
import { CalculatedWorkbook } from './calculated-workbook.ts';
import { workbookOf, type WorkbookScene } from './workbook-scene.ts';
import type { OfferCosts } from '../../src/lib/analysis/types.ts';
import { INT_MISSING } from '../../src/lib/kernel/columns.ts';
import { dayFromIso, type DayNumber } from '../../src/lib/kernel/days.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import type { FigureId } from '../../src/lib/model/figures.ts';
import { LEVER_NAMES, type LeverName, type TypedLevers } from '../../src/lib/model/levers.ts';
import type { OfferCost } from '../../src/lib/model/library.ts';
import { daySerial } from '../../src/lib/share/workbook/day-serial.ts';
import { FIGURE_CELLS, LEVER_CELLS } from '../../src/lib/share/workbook/names.ts';
import type { ClientAnswers, WorkbookInput } from '../../src/lib/share/workbook/types.ts';
import { CODE_WORDS } from '../../src/lib/share/workbook/words.fixture.ts';
import { draftWorkbook } from '../../src/lib/share/workbook/draft-workbook.ts';
import { packWorkbook } from '../../src/lib/share/workbook/pack.ts';

const calculated = async (input: WorkbookInput) => new CalculatedWorkbook(await packWorkbook(finish(draftWorkbook(input, CODE_WORDS))));
const day = (iso: string): DayNumber => dayFromIso(iso)!;

const FIGURE_NAMES = [...Object.entries(FIGURE_CELLS), ['purchasesPerYear', 'purchases_per_year_figure'], ['averageCheck', 'average_check_figure']] as [
	FigureId,
	string
][];

/** Figures, levers and every client's answers are the app's: counts exactly, money to a hundredth of a cent. */
function expectAgreement(book: CalculatedWorkbook, input: WorkbookInput): void {
	const numbers: [column: string, answer: keyof ClientAnswers][] = [
		['days', 'daysSince'],
		['cycle', 'cycleDays'],
		['missed', 'missedCycles'],
		['check', 'check'],
		['yearly', 'yearlyPurchases'],
		['worth', 'worth'],
		['forgone', 'forgone']
	];
	for (const [column, answer] of numbers)
		for (const [index, found] of book.column(`client_${column}`).entries())
			near(found, (input.clients[index]?.answers[answer] ?? null) as number | null, `${column} of ${input.clients[index]?.name}`);
	const statuses = input.clients.map(({ answers }) => (answers.status === null ? null : ['active', 'sleeping', 'lost'][answers.status]));
	expect(book.column('client_status')).toEqual(statuses);
	expect(book.column('client_returning')).toEqual(input.clients.map(({ answers }) => (answers.worthReturning ? 'yes' : 'no')));
	for (const [id, name] of FIGURE_NAMES) near(book.value(name), input.figures[id], id);
	for (const lever of LEVER_NAMES) near(book.value(LEVER_CELLS[lever]), input.levers[lever].value, lever);
	near(book.value('churn_simple_gone'), input.parts['churn.simpleGone'], 'churn.simpleGone');
	near(book.value('worth_turned_away'), input.turnedAwayByCost, 'turnedAwayByCost');
	near(book.value('worth_unknown'), input.parts['worth.unknownClients'], 'worth.unknownClients');
	const isWorthKnown = input.figures['worth.clients'] !== null;
	near(book.value('campaign_gain'), isWorthKnown ? input.uplift.planValue : null, 'gain');
	near(book.value('gain_break_even_rate'), isWorthKnown ? input.uplift.breakEvenRate : null, 'break-even of the gain');
	if (input.levers.cycle.value === null) return;
	for (const [column, answer] of Object.entries({ cost: 'cost', expected: 'expectedValue', gain: 'gain' } as const))
		for (const [index, found] of book.column(`client_${column}`).entries())
			near(found, input.clients[index].answers[answer], `${column} of ${input.clients[index].name}`);
}

function near(found: unknown, expected: number | null, what: string): void {
	if (expected === null ? found === null : typeof found === 'number' && Math.abs(found - expected) <= 1e-4 * Math.max(1, Math.abs(expected) / 1e9)) return;
	expect(found, what).toBe(expected);
}

const BASE_HANGS_ON = ['cycle', 'sleepingAfter', 'lostAfter', 'grace', 'ownCycles'] as const;

/** Types levers into the file and compares with the app under the same levers; then clears them again. */
function expectFollows(book: CalculatedWorkbook, scene: WorkbookScene, asOf: DayNumber, typed: TypedLevers, laterAsOf = asOf): void {
	const cells: [string, number][] = Object.entries(typed).map(([lever, value]) => [LEVER_CELLS[lever as LeverName], value]);
	if (laterAsOf !== asOf) cells.push(['as_of', daySerial(laterAsOf)]);
	book.type(cells);
	// Who comes back by themselves is counted in the orders: under other statuses the file does not know it.
	const made = workbookOf(scene, asOf).levers;
	const isOther = laterAsOf !== asOf || BASE_HANGS_ON.some((lever) => typed[lever] !== undefined && typed[lever] !== made[lever].value);
	expectAgreement(book, workbookOf(isOther ? { ...scene, base: [null, null, null] } : scene, laterAsOf, typed));
	book.type(cells.map(([name]) => [name, null]));
}

describe('a workbook calculated by another engine', () => {
	it('M13: agrees on real orders, as made and after levers are typed into it', async () => {
		// The engine takes seconds for a thousand clients; all of them, and other shops, are the matter of check:workbook.
		const { rows, names } = ordersOf(cdnowOrders().triples.filter(([name]) => Number(name) % 16 === 0));
		const scene = { orders: rows, names };
		const asOf = day('1998-06-30');
		const input = workbookOf(scene, asOf);
		const book = await calculated(input);
		expectAgreement(book, input);
		expectFollows(book, scene, asOf, { ownCycles: 1, grace: 0.2 });
		expectFollows(book, scene, asOf, { cycle: 45.5, sleepingAfter: 2, lostAfter: 4, margin: 0.123, returnRate: 0.07, churn: 0.4 }, day('1998-08-15'));
		expectFollows(book, scene, asOf, { averageCheck: 12.5, purchasesPerYear: 1.25, contactCost: 3.33, returnableShare: 0.35, checkWindow: 1 });
		expectAgreement(book, input);
	});

	const few = ordersOf(
		Array.from({ length: 60 }, (_, index): [string, number, number][] => {
			const name = `client ${index}`;
			const first = day('2024-01-01') + index * 3;
			const gap = 10 + (index % 7) * 5;
			return Array.from(
				{ length: 1 + (index % 5) },
				(__, time) => [name, first + time * gap, 10 + ((index * 37) % 90) - (time === 3 ? 40 : 0)] as [string, number, number]
			);
		}).flat()
	);
	const offers: OfferCosts = {
		byGroup: [
			{ kind: 'none' },
			{ kind: 'none' },
			null,
			{ kind: 'fixed', amount: 4.25 },
			{ kind: 'shareOfCheck', share: 0.15 },
			{ kind: 'none' },
			{ kind: 'shareOfCheck', share: 0.3 },
			null,
			null
		],
		byPosition: new Map<number, OfferCost | readonly [OfferCost | null, OfferCost | null, OfferCost | null]>([
			[20, { kind: 'fixed', amount: 1 }],
			[30, { kind: 'shareOfCheck', share: 0.5 }],
			[40, [{ kind: 'none' }, { kind: 'fixed', amount: 2 }, null]],
			[50, [null, null, { kind: 'shareOfCheck', share: 0.05 }]]
		]) as OfferCosts['byPosition']
	};

	it('M13.11: with offers by group and of single clients, some let go, some put in or taken out by hand', async () => {
		const decisions = Object.fromEntries(few.names.map((_, code) => [code, code % 11 === 0 ? 'include' : code % 7 === 0 ? 'exclude' : undefined])) as Record<
			number,
			'include' | 'exclude'
		>;
		const scene: WorkbookScene = { orders: few.rows, names: few.names, offers, decisions };
		const asOf = day('2025-01-10');
		const input = workbookOf(scene, asOf);
		const book = await calculated(input);
		expectAgreement(book, input);
		for (const cycle of [10, 20, 25, 61, 200]) expectFollows(book, scene, asOf, { cycle });
		expectFollows(book, scene, asOf, { returnRate: 0 });
		expectFollows(book, scene, asOf, { returnRate: 1, contactCost: 0 });
		expectFollows(book, scene, asOf, { ownCycles: 1, sleepingAfter: 1.1, grace: 0.1, lostAfter: 1.2 }, day('2025-06-01'));
	});

	it('M1.3: without a second purchase of anybody nothing is a number that is not known, until a cycle is typed', async () => {
		const once = ordersOf(few.triples.filter(([name], index, all) => all.findIndex((other) => other[0] === name) === index).map((triple) => [...triple]));
		const scene = { orders: once.rows, names: once.names };
		const asOf = day('2024-09-01');
		const input = workbookOf(scene, asOf);
		expect(input.figures['clients.active']).toBeNull();
		const book = await calculated(input);
		expectAgreement(book, input);
		expectFollows(book, scene, asOf, { cycle: 40 });
	});

	it('takes the examples of a trade where the data are silent and nobody typed, and says which they are', async () => {
		const once = ordersOf(few.triples.filter(([name], index, all) => all.findIndex((other) => other[0] === name) === index));
		const examples = { cycle: 28, purchasesPerYear: 9, averageCheck: 45, margin: 0.55, contactCost: 1.5 };
		const scene: WorkbookScene = { orders: once.rows, names: once.names, examples };
		const asOf = day('2024-09-01');
		const input = workbookOf(scene, asOf);
		expect(LEVER_NAMES.filter((lever) => input.levers[lever].origin === 'example')).toEqual(['cycle', 'margin', 'contactCost']);
		const book = await calculated(input);
		expectAgreement(book, input);
		for (const lever of LEVER_NAMES) expect(book.origin(LEVER_CELLS[lever]), lever).toBe(input.levers[lever].origin);
		expectFollows(book, scene, asOf, { cycle: 40, margin: 0.3 });
		book.type([
			['check_window', 1],
			['as_of', daySerial(day('2026-01-10'))]
		]);
		expect(book.value('average_check')).toBeNull();
		// As of a day a year after the last purchase the check of that year is the trade's.
		const later = day('2026-01-10');
		expectFollows(await calculated(workbookOf(scene, later)), scene, later, { checkWindow: 1 });
	});

	it('M13.3: from a list of clients, some of whose counts, totals and first days nobody knows', async () => {
		const names = ['a', 'b', 'c', 'd', 'e', 'f'];
		const list = {
			client: Uint32Array.from(names.keys()),
			firstDay: Int32Array.from([0, 10, INT_MISSING, 40, 50, 60]),
			lastDay: Int32Array.from([600, 500, 400, 40, 350, 60]),
			purchaseCount: Int32Array.from([5, INT_MISSING, 3, 1, 4, 1]),
			total: Float64Array.from([500, 400, NaN, 40, 1000, NaN])
		};
		const scene = { orders: null, list, names } as unknown as WorkbookScene;
		const book = await calculated(workbookOf(scene, 620));
		expectAgreement(book, workbookOf(scene, 620));
		expectFollows(book, scene, 620, { purchasesPerYear: 2, averageCheck: 50, churn: 0.3 });
	});

	it('of nobody', async () => {
		const scene = { orders: ordersOf([]).rows, names: [] };
		const book = await calculated(workbookOf(scene, 100));
		expect(book.value('clients_total')).toBe(0);
		expect(book.value('worth_value')).toBeNull();
	});
});
