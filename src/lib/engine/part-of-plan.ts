import { clientOfSetting } from '../model/client-settings.ts';
import { INT_MISSING, TextColumnBuilder, type Column, type Table } from '../kernel/columns.ts';
import { finish } from '../kernel/steps.ts';
import { splitTouchKey } from '../model/contacts.ts';
import { sawCopy } from '../model/copies.ts';
import { applyChanges, noFields } from '../model/document.ts';
import { clientFieldKey, splitClientFieldKey, type ClientField, type FieldChange, type Fields, type PlanDocument, type Stamped } from '../model/fields.ts';
import { NO_SOURCE, SOURCE_ROW, type ImportLayer } from '../model/layer.ts';
import type { AsOfInForce } from '../model/levers.ts';
import { markAsPart } from '../model/part-plan.ts';
import { WORK_SETTINGS } from '../model/outcomes.ts';
import { isSampleLayer, newSampleLayerId } from '../model/sample-layers.ts';
import { CLIENT_ROLES, ROLE_KIND, type ClientRole } from '../model/roles.ts';
import type { FileLayer } from '../share/plan-file/write.ts';
import type { ClientRows } from './client-rows.ts';
import { plannedClients } from './control-group.ts';
import type { Dataset } from './dataset.ts';
import type { PlacedLayer } from './layer-rows.ts';

/** For whom, and what the part and its layer are called by; `at` in milliseconds since the epoch. */
export interface PartAsked {
	readonly personId: string;
	readonly planName: string;
	readonly copy: string;
	readonly layerId: string;
	readonly at: number;
}

/** What is known of a client in sums of money, or in shares of them. */
const MONEY: ReadonlySet<string> = new Set<ClientRole>(['bonusBalance', 'discountShare', 'debt', 'instalments']);
/** Names other clients. */
const OF_OTHERS: ReadonlySet<ClientField> = new Set<ClientField>(['notSameAs']);
/** Settings the list of the day hangs on; none of them is a sum. */
const KEPT_SETTINGS = ['schedule/', 'messages/', 'diagnosis/reason/', 'strategy/'];

/**
 * The clients and contacts of one person, to work from without the money: a list of those clients with their purchase days and how to reach them, what was
 * set for them and what came of contacts. What follows from sums (the category, who is worth returning) is set as the whole plan has it. Clients of whom
 * anything is invented are a list of their own, known as invented in the part too. `clients`: by position, from `clientsOf`.
 */
export function partOfPlan(
	document: PlanDocument,
	rows: ClientRows,
	clients: readonly number[],
	asOf: AsOfInForce,
	{ personId, planName, copy, layerId, at }: PartAsked
): { readonly document: PlanDocument; readonly layers: ReadonlyMap<string, FileLayer> } {
	const keys = new Set(clients.map((position) => rows.clientKey(position)));
	const { identity } = rows.sources.dataset;
	const fields = fieldsOfPart(document.fields, (key) => keys.has(identity.resolve(key)), personId);
	const layers = new Map<string, FileLayer>();
	const ledger: FieldChange[] = [];
	for (const [id, list] of listsOf(rows, clients, layerId)) {
		const table = tableOf(rows, list);
		layers.set(id, { content: { table, issues: [], patch: null }, source: null });
		ledger.push({ group: 'layer', key: id, value: ledgerOf(id, table, at) });
	}
	const changes: FieldChange[] = [
		sawCopy(document),
		...markAsPart(personId, copy),
		{ group: 'plan', key: 'name', value: planName },
		...ledger,
		{ group: 'lever', key: 'cycle', value: rows.sources.levers.cycle.value },
		// Whoever is left alone was left out already.
		{ group: 'setting', key: 'control/share', value: 0 },
		...clients.flatMap((position) => decidedFor(rows, position))
	];
	if (asOf.origin === 'newestPurchase') changes.push({ group: 'plan', key: 'asOf', value: asOf.day });
	return { document: applyChanges({ ...document, copy, fields }, changes).document, layers };
}

/** The clients by the layer they go into: those of whom nothing is invented under the id itself. */
function listsOf(rows: ClientRows, clients: readonly number[], layerId: string): ReadonlyMap<string, readonly number[]> {
	const { dataset, history } = rows.sources;
	const invented = inventedClients(dataset);
	const isInvented = (position: number): boolean => invented.has(history.client[position]);
	const [own, ofSample] = [clients.filter((position) => !isInvented(position)), clients.filter(isInvented)];
	const lists = new Map<string, readonly number[]>();
	if (own.length > 0 || ofSample.length === 0) lists.set(layerId, own);
	if (ofSample.length > 0) lists.set(newSampleLayerId(layerId), ofSample);
	return lists;
}

/** Codes of clients of whom a row is invented. */
function inventedClients({ orderLayers, orderClients, listLayers, listClients }: Dataset): ReadonlySet<number> {
	const codes = new Set<number>();
	const collect = (layers: readonly PlacedLayer[], clients: Uint32Array): void => {
		for (const { info, offset, rowCount } of layers) if (isSampleLayer(info.id)) for (let row = offset; row < offset + rowCount; row++) codes.add(clients[row]);
	};
	collect(orderLayers, orderClients);
	collect(listLayers, listClients);
	return codes;
}

const ledgerOf = (id: string, { rowCount, columns }: Table, importedAt: number): ImportLayer => ({
	...NO_SOURCE,
	id,
	kind: 'import',
	shape: 'clients',
	importedAt,
	mapping: Object.fromEntries([...columns.keys()].filter((name) => name !== SOURCE_ROW).map((name, index) => [name, index])),
	rowCount,
	changedCount: 0
});

/** Whom this person contacts by the plan, or has contacted: positions, ascending. */
export function clientsOf(rows: ClientRows, personId: string): readonly number[] {
	const { outcomes, isControl, history } = rows.sources;
	const planned = new Set(finish(plannedClients(rows)).planned.map(({ position }) => position));
	return Array.from({ length: history.clientCount }, (_, position) => position).filter((position) => {
		const key = rows.clientKey(position);
		if (outcomes.get(key)?.some(({ person }) => person === personId)) return true;
		return planned.has(position) && !isControl(key) && rows.contact(position).person.value === personId;
	});
}

function decidedFor(rows: ClientRows, position: number): FieldChange[] {
	const key = rows.clientKey(position);
	return [
		{ group: 'client', key: clientFieldKey('category', key), value: rows.text('category', position) },
		{ group: 'client', key: clientFieldKey('decision', key), value: 'include' }
	];
}

function tableOf(rows: ClientRows, clients: readonly number[]): Table {
	const texts = (at: (position: number) => string): Column => {
		const builder = new TextColumnBuilder(clients.length);
		for (const position of clients) builder.push(at(position));
		return builder.finish();
	};
	const numbers = (kind: 'day' | 'int', at: (position: number) => number): Column => ({
		kind,
		values: Int32Array.from(clients, (position) => (Number.isNaN(at(position)) ? INT_MISSING : at(position)))
	});
	const columns = new Map<string, Column>([
		[SOURCE_ROW, { kind: 'int', values: Int32Array.from(clients, (_, index) => index + 1) }],
		['client', texts((position) => rows.clientKey(position))],
		['lastPurchase', numbers('day', (position) => rows.number('lastDay', position))],
		['firstPurchase', numbers('day', (position) => rows.number('firstDay', position))],
		['count', numbers('int', (position) => rows.number('purchaseCount', position))]
	]);
	const known = new Set(rows.columns.map(({ key }) => key));
	for (const role of CLIENT_ROLES) {
		if (MONEY.has(role) || !known.has(role)) continue;
		const kind = ROLE_KIND[role];
		if (kind === 'text')
			columns.set(
				role,
				texts((position) => said(role, rows.text(role, position)))
			);
		else if (kind !== 'number')
			columns.set(
				role,
				numbers(kind, (position) => rows.number(role, position))
			);
	}
	return { rowCount: clients.length, columns };
}

const said = (role: ClientRole, text: string): string => (role === 'consent' && text === 'unknown' ? '' : text);

function fieldsOfPart({ plan, client, person, library, setting, touch, outcome }: Fields, isOfPart: (clientKey: string) => boolean, personId: string): Fields {
	const kept = <T>(fields: ReadonlyMap<string, Stamped<T>>, keeps: (key: string, value: T) => boolean) =>
		new Map([...fields].filter(([key, { value }]) => keeps(key, value)));
	const outcomes = kept(outcome, (_, value) => value !== null && isOfPart(value.clientKey));
	const ofOutcome = (key: string) => key.startsWith(WORK_SETTINGS) && outcomes.has(key.slice(key.lastIndexOf('/') + 1));
	const entries = [...library].map(([key, { value, ...stamp }]) => {
		const free = value?.kind === 'return' ? { ...value, cost: { kind: 'none' } as const } : value;
		return [key, { ...stamp, value: free }] as const;
	});
	return {
		...noFields(),
		plan: kept(plan, (key) => key !== 'baseline'),
		client: kept(client, (key) => {
			const { field, clientKey } = splitClientFieldKey(key);
			return !MONEY.has(field) && !OF_OTHERS.has(field) && isOfPart(clientKey);
		}),
		person: kept(person, (key) => key === personId),
		library: new Map(entries),
		setting: kept(setting, (key) => {
			const ofClient = clientOfSetting(key);
			return (!ofClient || isOfPart(ofClient.clientKey)) && (ofOutcome(key) || KEPT_SETTINGS.some((path) => key.startsWith(path)));
		}),
		touch: kept(touch, (key) => isOfPart(splitTouchKey(key).clientKey)),
		outcome: outcomes
	};
}
