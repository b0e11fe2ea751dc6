import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type ClientField, type FieldChange } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { MessageFacts } from './message.ts';

const ROWS: readonly (readonly [client: string, day: number, amount: number, product: string])[] = [
	['Бондар Олена', 900, 100, 'tea'],
	['Бондар Олена', 930, 100, 'cup'],
	['Бондар Олена', 930, 200, 'jam'],
	['Бондар Олена', 930, 200, 'cup'],
	['Бондар Олена', 930, -50, 'spoon'],
	['0417', 960, 50, 'tea'],
	['0417', 870, 50, '']
];

function content(): LayerContent {
	const client = new TextColumnBuilder();
	const product = new TextColumnBuilder();
	for (const [key, , , name] of ROWS) {
		client.push(key);
		product.push(name);
	}
	const columns: [string, Column][] = [
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', client.finish()],
		['product', product.finish()],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ([, , amount]) => amount) }]
	];
	return { table: { rowCount: ROWS.length, columns: new Map(columns) }, issues: [], patch: null };
}

const client = (field: ClientField, clientKey: string, value: string | number): FieldChange => ({
	group: 'client',
	key: clientFieldKey(field, clientKey),
	value
});

async function factsOf(clientKey: string, changes: readonly FieldChange[] = []): Promise<MessageFacts | null> {
	const engine = new PlanEngine({ load: async () => content() });
	const layer: ImportLayer = {
		...{ id: 'O', shape: 'orders', kind: 'import', sourceName: '', sheetName: '', importedAt: 1, headers: [], mapping: {}, rules: null },
		...{ encoding: 'utf-8', delimiter: ';', fingerprint: '', rowCount: ROWS.length, changedCount: 0, rejectedCount: 0 }
	};
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), [{ group: 'layer', key: 'O', value: layer }, ...changes]);
	await engine.open(document, 970);
	return (await engine.analyse('message', { clientKey }, null)) as MessageFacts | null;
}

describe('the analysis of one message', () => {
	it('tells what is known of the client, and of the last purchase what was bought', async () => {
		const facts = await factsOf('Бондар Олена');
		expect(facts).toMatchObject({ name: 'Бондар Олена', firstName: 'Олена', lastDay: 930, daysSince: 40, product: 'cup, jam', bonus: null });
		expect(facts!.check).toBeGreaterThan(0);
	});

	it('does not take a number in place of a name for a name', async () => {
		expect(await factsOf('0417')).toMatchObject({ name: '', firstName: null, product: 'tea' });
	});

	it('M12.9 tells where the client can be reached, and which channels are closed', async () => {
		const key = 'Бондар Олена';
		const facts = await factsOf(key, [
			client('phone', key, '067 123-45-67'),
			client('email', key, 'Olena <olena@example.org>'),
			client('messenger', key, 'Viber 0671234567; @olena_b')
		]);
		expect(facts!.points).toEqual({
			phones: ['+380671234567'],
			emails: ['olena@example.org'],
			messengers: [
				{ messenger: 'viber', phone: '+380671234567', username: null },
				{ messenger: 'telegram', phone: null, username: 'olena_b' }
			]
		});
		expect(facts!.closed).toEqual({ sms: 'consentUnknown', email: 'consentUnknown', letter: 'contactMissing', robot: 'consentUnknown' });
		const withAddress = await factsOf(key, [client('address', key, 'Київ, Садова 1'), client('consent', key, 'yes')]);
		expect(withAddress).toMatchObject({ address: 'Київ, Садова 1' });
		expect(withAddress!.closed.letter).toBeUndefined();
		const refused = await factsOf(key, [client('phone', key, '067 123-45-67'), client('consent', key, 'no')]);
		expect(refused!.closed.call).toBe('consentNo');
	});

	it('does not speak of bonuses that are gone', async () => {
		const key = 'Бондар Олена';
		expect(await factsOf(key, [client('bonusBalance', key, 300), client('bonusExpiry', key, 980)])).toMatchObject({ bonus: 300, bonusExpiry: 980 });
		expect(await factsOf(key, [client('bonusBalance', key, 0), client('bonusExpiry', key, 940)])).toMatchObject({ bonus: null, bonusExpiry: null });
	});

	it('knows nothing of who never bought', async () => {
		expect(await factsOf('nobody')).toBeNull();
	});
});
