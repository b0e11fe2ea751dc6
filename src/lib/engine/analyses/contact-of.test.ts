import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import type { Outcome } from '../../model/contacts.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type FieldChange, type PlanDocument } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { mergeInto } from '../../model/merged.ts';
import { SPARSE_OUTCOME } from '../../model/outcomes.fixture.ts';
import { noteOutcome, NOTHING_LEARNT, removeOutcome, type Learnt } from '../../model/outcomes.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { ContactAnswer } from './contact-of.ts';
import type { NextContact } from './next-contact.ts';
import type { TouchRow } from './touches.ts';

const TODAY = 1000;
/** A bought every 30 days until 50 days ago, B until 200 days ago: one sleeps, one is lost. D is A under another name. */
const ROWS: readonly (readonly [client: string, day: number, amount: number, product: string])[] = [
	['A', 890, 400, 'Roses'],
	['A', 920, 400, 'Tulips'],
	['A', 950, 300, 'Roses'],
	['A', 950, 100, 'Vase'],
	['B', 740, 500, 'Roses'],
	['B', 770, 500, ''],
	['B', 800, 500, ''],
	['D', 930, 100, 'Roses']
];

function content(): LayerContent {
	const texts = (values: readonly string[]): Column => {
		const builder = new TextColumnBuilder();
		for (const value of values) builder.push(value);
		return builder.finish();
	};
	const columns: [string, Column][] = [
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', texts(ROWS.map(([client]) => client))],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ([, , amount]) => amount) }],
		['product', texts(ROWS.map(([, , , product]) => product))],
		['phone', texts(ROWS.map(([client]) => ({ A: '067 123 45 67', B: '067 765 43 21' })[client] ?? ''))],
		['consent', texts(ROWS.map(() => 'yes'))]
	];
	return { table: { rowCount: ROWS.length, columns: new Map(columns) }, issues: [], patch: null };
}

const LAYER: ImportLayer = {
	...{ id: 'O', shape: 'orders', kind: 'import', sourceName: '', sheetName: '', importedAt: 1, headers: [], mapping: {}, rules: null },
	...{ encoding: 'utf-8', delimiter: ';', fingerprint: '', rowCount: ROWS.length, changedCount: 0, rejectedCount: 0 }
};

class Shop {
	readonly engine = new PlanEngine({ load: async () => content() });
	document: PlanDocument = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), [
		{ group: 'layer', key: 'O', value: LAYER },
		{ group: 'plan', key: 'asOf', value: TODAY }
	]).document;

	async open(): Promise<this> {
		await this.engine.open(this.document, TODAY);
		return this;
	}

	async change(changes: readonly FieldChange[]): Promise<void> {
		this.document = applyChanges(this.document, changes).document;
		await this.engine.change(changes);
	}

	note(id: string, outcome: Partial<Outcome>, learnt: Learnt = NOTHING_LEARNT): Promise<void> {
		return this.change(noteOutcome(this.document, id, { ...SPARSE_OUTCOME, day: TODAY, ...outcome }, learnt));
	}

	async contact(clientKey: string) {
		return ((await this.engine.analyse('contactOf', { clientKey }, null)) as ContactAnswer).contact;
	}

	async touches(): Promise<readonly TouchRow[]> {
		return (await this.engine.analyse('touches', { from: null, until: TODAY + 366, person: null }, null)) as readonly TouchRow[];
	}

	async next(clientKey: string): Promise<NextContact> {
		return (await this.engine.analyse('nextContact', { clientKey }, null)) as NextContact;
	}
}

describe('contactOf', () => {
	it('tells what was bought last, each thing once, and how to reach the client', async () => {
		const contact = await (await new Shop().open()).contact('A');
		expect(contact).toMatchObject({ name: 'A', status: 'sleeping', lastDay: 950, daysSince: 50, lastBought: ['Roses', 'Vase'], cycleDays: 30 });
		expect(contact?.phones).toEqual([{ text: expect.stringContaining('067'), number: '+380671234567' }]);
		expect(contact?.closed.call).toBeUndefined();
		expect(contact?.closed.email).toBe('contactMissing');
	});

	it('knows nothing of a client who is none', async () => {
		expect(await (await new Shop().open()).contact('Z')).toBeNull();
	});

	it('a wrong number closes what needs a phone until another number stands for the client', async () => {
		const shop = await new Shop().open();
		await shop.note('o1', { result: 'wrongNumber' }, { ...NOTHING_LEARNT, number: '067 123 45 67' });
		expect((await shop.contact('A'))?.closed).toMatchObject({ call: 'wrongNumber', sms: 'wrongNumber' });
		await shop.change([{ group: 'client', key: clientFieldKey('phone', 'A'), value: '050 123 45 67' }]);
		expect((await shop.contact('A'))?.closed.call).toBeUndefined();
	});

	it('a number typed by hand that turns out to be wrong closes them too', async () => {
		const shop = await new Shop().open();
		await shop.change([{ group: 'client', key: clientFieldKey('phone', 'A'), value: '050 123 45 67' }]);
		await shop.note('o1', { result: 'wrongNumber' }, { ...NOTHING_LEARNT, number: '050 123 45 67' });
		expect((await shop.contact('A'))?.closed.call).toBe('wrongNumber');
	});
});

describe('outcomes and the plan', () => {
	it('the ordinal of the next contact grows by one with each outcome, and goes back when it is taken out', async () => {
		const shop = await new Shop().open();
		const ordinal = async () => (await shop.touches()).find(({ clientKey }) => clientKey === 'A')?.ordinal;
		expect(await ordinal()).toBe(0);
		await shop.note('o1', { result: 'noAnswer' });
		expect(await ordinal()).toBe(1);
		await shop.change(removeOutcome(shop.document, 'o1'));
		expect(await ordinal()).toBe(0);
	});

	it('M12.9: who asked to stop is never planned again, also under the client it was merged into', async () => {
		const shop = await new Shop().open();
		expect((await shop.next('B')).day).not.toBeNull();
		await shop.note('o1', { clientKey: 'B', result: 'askedToStop' });
		expect((await shop.touches()).some(({ clientKey }) => clientKey === 'B')).toBe(false);
		expect(await shop.next('B')).toEqual({ clientKey: 'B', day: null });
		await shop.note('o2', { clientKey: 'D', result: 'askedToStop' });
		await shop.change(mergeInto('A', ['D']));
		expect((await shop.touches()).some(({ clientKey }) => clientKey === 'A')).toBe(false);
		expect((await shop.contact('A'))?.closed.call).toBe('askedToStop');
		// A consent given again by hand does not open what a wish closed.
		await shop.change([{ group: 'client', key: clientFieldKey('consent', 'B'), value: 'yes' }]);
		expect((await shop.touches()).some(({ clientKey }) => clientKey === 'B')).toBe(false);
	});
});
