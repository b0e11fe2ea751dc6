import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { NO_CHOICE, touchKey, type Outcome } from '../model/contacts.ts';
import { asCopy } from '../model/copies.ts';
import { applyChanges, emptyDocument, fieldValue } from '../model/document.ts';
import { cellKey, clientFieldKey, type FieldChange, type PlanDocument } from '../model/fields.ts';
import { NO_SOURCE, type ImportLayer, type LayerContent } from '../model/layer.ts';
import { mendKey } from '../model/diagnosis-settings.ts';
import { sampleShareOf } from '../model/sample-layers.ts';
import { STARTER_CURRENCY_KEY } from '../model/starter-currency.ts';
import { canMerge, mergeArrived } from '../model/merge-preview.ts';
import { SPARSE_OUTCOME } from '../model/outcomes.fixture.ts';
import { noteOutcome } from '../model/outcomes.ts';
import { newPerson, setPerson } from '../model/people.ts';
import { leaveWorkshopAt, workshopNoteKey } from '../model/workshop.ts';
import { isSealed, seal, unseal } from '../share/plan-file/seal.ts';
import { readPlanFile } from '../share/plan-file/read.ts';
import { PlanEngine } from './plan-engine.ts';

interface Shop {
	readonly names: readonly string[];
	readonly amounts: readonly number[];
	readonly phones: readonly string[];
}

const WORDS = { plan: 'Plan', client: 'Client', person: 'Person', address: 'Address', source: 'Source', reason: 'Reason' };
const TODAY = 20_400;

function contentOf({ names, amounts, phones }: Shop): LayerContent {
	const orders = amounts.map((amount, index) => ({
		amount,
		client: names[index % names.length],
		phone: phones[index % names.length],
		day: TODAY - 40 - index * 37
	}));
	const texts = (all: readonly string[]): Column => {
		const builder = new TextColumnBuilder();
		for (const text of all) builder.push(text);
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 2) }],
		['client', texts(orders.map(({ client }) => client))],
		['date', { kind: 'day', values: Int32Array.from(orders, ({ day }) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(orders, ({ amount }) => amount) }],
		['phone', texts(orders.map(({ phone }) => phone))],
		['email', texts(orders.map(({ client }) => `${client}@mail.test`))],
		['notes', texts(orders.map(({ client }) => `note of ${client}`))],
		['attribute:Remark', texts(orders.map(({ client }) => `remark on ${client}`))]
	]);
	const raw = `${names[0]};x;y`;
	return { table: { rowCount: orders.length, columns }, issues: [{ row: 2, column: 1, code: 'cell.unreadable', raw, effect: 'kept' }], patch: null };
}

const outcome = (clientKey: string, person: string): Outcome => ({ ...SPARSE_OUTCOME, day: TODAY - 3, result: 'interested', clientKey, person });

function planOf(shop: Shop): PlanDocument {
	const [first, second = first] = shop.names;
	const layer: ImportLayer = {
		...NO_SOURCE,
		id: 'l1',
		kind: 'import',
		shape: 'orders',
		sourceName: `${first}.csv`,
		headers: ['Client', first],
		mapping: { client: 0, date: 1, amount: 2 },
		rules: { headerRows: 1, dateOrder: 'dmy', decimal: ',', leaveOut: [], currency: null, statuses: { [`awaits ${second}`]: 'done' }, furtherLines: 2 },
		importedAt: 1,
		rowCount: shop.amounts.length,
		changedCount: 0
	};
	const changes: FieldChange[] = [
		{ group: 'layer', key: 'l1', value: layer },
		setPerson(newPerson('p1', `Manager ${first}`, true)),
		setPerson(newPerson('p2', `Manager ${second}`, false)),
		{ group: 'lever', key: 'margin', value: 0.4 },
		{ group: 'lever', key: 'contactCost', value: 77.125 },
		{ group: 'setting', key: 'messages/business', value: `Shop of ${first}` },
		{ group: 'setting', key: 'economics/call/wage', value: 4321.0625 },
		{ group: 'setting', key: workshopNoteKey('reasons'), value: `room says ${first} is dear` },
		{ group: 'setting', key: workshopNoteKey('offer'), value: 'discount' },
		leaveWorkshopAt('offer'),
		{ group: 'setting', key: mendKey('cause', 'who'), value: 'oksana' },
		{ group: 'setting', key: STARTER_CURRENCY_KEY, value: 'KZT' },
		{ group: 'setting', key: `messages/language-of/${second}`, value: 'uk' },
		{ group: 'setting', key: `control/joined/${second}`, value: TODAY - 9 },
		{ group: 'cell', key: cellKey('l1', 0, 'client'), value: `${first}-edited` },
		{ group: 'cell', key: cellKey('l1', 0, 'attribute:Remark'), value: `cell of ${first}` },
		{ group: 'client', key: clientFieldKey('name', first), value: `Mrs ${first}` },
		{ group: 'client', key: clientFieldKey('debt', first), value: 8888.0625 },
		{ group: 'client', key: clientFieldKey('notSameAs', first), value: second },
		{ group: 'touch', key: touchKey(0, first), value: { ...NO_CHOICE, skipped: true } },
		{ group: 'outcome', key: 'o1', value: { ...outcome(first, 'p1'), objection: `${first} is dear`, note: `told by ${second}` } },
		{
			group: 'library',
			key: 'return/own-1',
			value: {
				kind: 'return',
				id: 'own-1',
				rule: '',
				text: `gift of ${first}`,
				statuses: [],
				categories: [],
				leavingReasons: [`left ${first}`],
				cost: { kind: 'fixed', amount: 5555.0625 },
				enabled: true
			}
		}
	];
	return applyChanges(emptyDocument('plan-1', 'copy-1', 1, `Shop of ${first}`, 'UAH'), changes).document;
}

async function engineOf(document: PlanDocument, contents: ReadonlyMap<string, LayerContent>): Promise<PlanEngine> {
	const source = { kind: 'file', bytes: new TextEncoder().encode('raw source') } as const;
	const engine = new PlanEngine({ load: async (id) => contents.get(id)!, loadSource: async () => source }, 'en');
	await engine.open(document, TODAY);
	return engine;
}

const engineOfShop = (shop: Shop): Promise<PlanEngine> => engineOf(planOf(shop), new Map([['l1', contentOf(shop)]]));

/** Every byte of every part, and their names, as one text. */
function textOf(file: Uint8Array): string {
	const parts = Object.entries(unzipSync(file));
	return parts.map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`).join('\n');
}

function opened(file: Uint8Array): { document: PlanDocument; contents: Map<string, LayerContent> } {
	const read = readPlanFile(file);
	if (!read.ok) throw new Error(read.error.detail);
	return { document: read.value.document, contents: new Map([...read.value.layers].map(([id, { content }]) => [id, content])) };
}

const figuresOf = async (engine: PlanEngine) => {
	const { assessment, rowCounts, asOf } = await engine.evaluate({ revision: 1, live: null, windows: [] });
	return { figures: assessment.figures, rowCounts, asOf };
};

/** Letters that no word of a plan file is made of, so that finding one is finding a name. */
const anyName = fc.array(fc.constantFrom(...'ЖЩЪЫЭЮґєїÅØß'), { minLength: 5, maxLength: 9 }).map((letters) => letters.join(''));
const anyShop: fc.Arbitrary<Shop> = fc.record({
	names: fc.uniqueArray(anyName, { minLength: 2, maxLength: 6 }),
	amounts: fc.array(
		fc.integer({ min: 1_000_000, max: 9_000_000 }).map((n) => n + 0.0625),
		{ minLength: 6, maxLength: 24 }
	),
	phones: fc.array(
		fc.integer({ min: 100_000_000, max: 999_999_999 }).map((n) => `+380${n}`),
		{ minLength: 6, maxLength: 6 }
	)
});

describe('a masked copy', () => {
	it('has nothing personal anywhere, and the same figures to the last digit', async () => {
		await fc.assert(
			fc.asyncProperty(anyShop, async (shop) => {
				const engine = await engineOfShop(shop);
				const file = await engine.exportPlan({ kind: 'masked', words: WORDS, id: 'm1', copy: 'm' });
				const text = textOf(file);
				for (const personal of [
					...shop.names,
					...shop.phones,
					'raw source',
					'remark',
					'note of',
					'Shop of',
					'Manager',
					'room says',
					'discount',
					'oksana',
					'awaits'
				])
					expect(text).not.toContain(personal);
				const { document, contents } = opened(file);
				expect(document.fields.layer.get('l1')?.value?.rules).toEqual({
					headerRows: 1,
					dateOrder: 'dmy',
					decimal: ',',
					leaveOut: [],
					currency: null,
					furtherLines: 2
				});
				expect(await figuresOf(await engineOf(document, contents))).toEqual(await figuresOf(engine));
				expect(canMerge(planOf(shop), document)).toBe(false);
			}),
			{ numRuns: 30 }
		);
	});

	it('calls the same client the same wherever it stands', async () => {
		const shop: Shop = { names: ['Anna', 'Boris'], amounts: [100, 200, 300, 400], phones: ['+380441112233', ''] };
		const { document } = opened(await (await engineOfShop(shop)).exportPlan({ kind: 'masked', words: WORDS, id: 'm1', copy: 'm' }));
		const clientKey = document.fields.outcome.get('o1')!.value!.clientKey;
		expect(document.fields.touch.has(`0/${clientKey}`)).toBe(true);
		expect(document.fields.client.get(`name/${clientKey}`)?.value).toMatch(/^Client \d{4}$/);
	});

	it('keeps the currency a starter was taken in, and no words in its place', async () => {
		const shop: Shop = { names: ['Anna'], amounts: [100], phones: [''] };
		const engine = await engineOfShop(shop);
		const kept = async () => {
			const { document } = opened(await engine.exportPlan({ kind: 'masked', words: WORDS, id: 'm1', copy: 'm' }));
			return fieldValue(document, 'setting', STARTER_CURRENCY_KEY);
		};
		expect(await kept()).toBe('KZT');
		await engine.change([{ group: 'setting', key: STARTER_CURRENCY_KEY, value: 'Anna' }]);
		expect(await kept()).toBeNull();
	});
});

describe('a part-plan', () => {
	const partOf = async (engine: PlanEngine, personId: string) =>
		engine.exportPlan({ kind: 'part', personId, planName: 'Part', copy: 'cut', layerId: 'part-layer', at: 5 });

	it('has no sum of the plan, and nobody else’s clients', async () => {
		let clients = 0;
		await fc.assert(
			fc.asyncProperty(anyShop, async (shop) => {
				const engine = await engineOfShop(shop);
				for (const personId of ['p1', 'p2']) {
					const file = await partOf(engine, personId);
					const text = textOf(file);
					expect(text).not.toContain('workshop/');
					for (const amount of [...shop.amounts, 77.125, 4321.0625, 8888.0625, 5555.0625]) expect(text).not.toContain(String(amount));
					const { contents } = opened(file);
					const { columns, rowCount } = contents.get('part-layer')!.table;
					expect([...columns.keys()].filter((name) => ['amount', 'total', 'cost', 'margin', 'debt', 'bonusBalance'].includes(name))).toEqual([]);
					expect(rowCount).toBe(await engine.partSize(personId));
					clients += rowCount;
					const others = shop.names.filter((name) => !text.includes(`"${name}`));
					expect(others.length).toBeGreaterThanOrEqual(shop.names.length - rowCount);
					for (const name of others) expect(text).not.toContain(`/${name}`);
				}
			}),
			{ numRuns: 20 }
		);
		expect(clients).toBeGreaterThan(0);
	});

	it.each(['all', 'some', 'none'] as const)(
		'of a plan whose clients are invented, %s of them, tells so; a client of both kinds counts as invented',
		async (share) => {
			const shopOf = (...names: readonly string[]): Shop => ({
				...{ names, phones: names.map(() => '') },
				amounts: names.flatMap((_, place) => [100 + place, 200 + place])
			});
			const invented = shopOf('Anna', 'Boris');
			const own = share === 'all' ? invented : shopOf('Boris', 'Clara', 'Dora', 'Egor', 'Fedora', 'Gleb');
			const whole = planOf(own);
			const layer = { ...fieldValue(whole, 'layer', 'l1')!, id: 'sample-1' };
			const spokenTo: FieldChange = { group: 'outcome', key: 'o2', value: outcome('Clara', 'p1') };
			const both = applyChanges(whole, [{ group: 'layer', key: layer.id, value: layer }, spokenTo]).document;
			const document = share === 'all' ? applyChanges(both, [{ group: 'layer', key: 'l1', value: null }]).document : share === 'some' ? both : whole;
			const cells = new Map([...document.fields.cell].filter(([key]) => !key.startsWith('l1/')));
			const engine = await engineOf(
				{ ...document, fields: { ...document.fields, cell: cells } },
				new Map([
					['l1', contentOf(own)],
					['sample-1', contentOf(invented)]
				])
			);
			const { document: cut, contents } = opened(await partOf(engine, 'p1'));
			expect(sampleShareOf(cut)).toBe(share);
			const clientsIn = (id: string): readonly string[] => {
				const column = contents.get(id)?.table.columns.get('client');
				return column?.kind === 'text' ? [...column.dictionary].filter((text) => text !== '').sort() : [];
			};
			const sample = clientsIn('sample-part-layer');
			expect(sample.filter((name) => !invented.names.includes(name))).toEqual([]);
			expect(clientsIn('part-layer').filter((name) => share !== 'none' && invented.names.includes(name))).toEqual([]);
			expect(sample.length > 0).toBe(share !== 'none');
			// Nobody is lost, and nobody twice.
			expect(sample.length + clientsIn('part-layer').length).toBe(await engine.partSize('p1'));
		}
	);

	it('is worked from, and what came of it goes back into the whole plan', async () => {
		const shop: Shop = {
			names: ['Anna', 'Boris', 'Clara'],
			amounts: [100, 200, 300, 400, 500, 600],
			phones: ['+380441112233', '+380441112244', '+380441112255']
		};
		const whole = planOf(shop);
		const engine = await engineOfShop(shop);
		const { document: cut, contents } = opened(await partOf(engine, 'p1'));
		const part = asCopy(cut, 'plan-2', 'hers');
		const hers = await engineOf(part, contents);
		const rows = await hers.planRows();
		expect(rows.length).toBeGreaterThan(0);
		const { clientKey } = rows[0];
		const worked = applyChanges(part, [
			...noteOutcome(part, 'o9', outcome(clientKey, 'p1')),
			{ group: 'client', key: clientFieldKey('messenger', clientKey), value: '@new' },
			{ group: 'lever', key: 'lostAfter', value: 9 },
			{ group: 'plan', key: 'name', value: 'Hers' }
		]).document;
		expect(canMerge(whole, worked)).toBe(true);
		expect(canMerge(worked, whole)).toBe(false);
		const { changes, conflicts } = mergeArrived(whole, worked);
		expect(changes.map(({ group, key }) => `${group}/${key}`).sort()).toEqual([`client/messenger/${clientKey}`, 'outcome/o9']);
		expect(conflicts).toEqual([]);
	});
});

describe('encryption', () => {
	it('opens with its passphrase, by no other, and tells a file that was changed', async () => {
		const engine = await engineOfShop({ names: ['Anna', 'Boris'], amounts: [1, 2, 3], phones: ['', ''] });
		const plain = await engine.exportPlan();
		const sealed = await seal(plain, 'тихая река');
		expect([isSealed(sealed), isSealed(plain)]).toEqual([true, false]);
		expect(new TextDecoder().decode(sealed)).not.toContain('manifest');
		expect(Buffer.from(await unseal(sealed, 'тихая река')).equals(plain)).toBe(true);
		await expect(unseal(sealed, 'Тихая река')).rejects.toMatchObject({ code: 'planFile.wrongPassphrase' });
		const changed = sealed.slice();
		changed[changed.length - 1] ^= 1;
		await expect(unseal(changed, 'тихая река')).rejects.toMatchObject({ code: 'planFile.damaged' });
		await expect(unseal(sealed.subarray(0, 60), 'тихая река')).rejects.toMatchObject({ code: 'planFile.damaged' });
	}, 60_000);

	it('refuses a file that asks for more work than a device can do', async () => {
		const asking = new TextEncoder().encode(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 30\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`);
		await expect(unseal(asking, 'x')).rejects.toMatchObject({ code: 'planFile.tooLarge' });
	});
});
