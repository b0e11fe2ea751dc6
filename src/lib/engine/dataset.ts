import { NO_CLIENT, type ClientRows, type PurchaseRows } from '../analysis/types.ts';
import type { DayColumn, IntColumn, NumberColumn, TextColumn } from '../kernel/columns.ts';
import type { Role } from '../model/roles.ts';
import type { Identity } from './identity.ts';
import { emptyColumn, type PlacedLayer } from './layer-rows.ts';
import { COUNTS, DELETED, reasonsOf } from './row-reasons.ts';

/** All layers of a plan put together with what was changed since. Clients have codes 0…clientCount − 1 in the order they first appear. */
export interface Dataset {
	readonly clientKeys: readonly string[];
	readonly identity: Identity;
	/** Rows that do not count have the client NO_CLIENT. */
	readonly orders: PurchaseRows | null;
	readonly list: ClientRows | null;
	/** Why a row does not count (row-reasons.ts), by row of the orders; of the list. */
	readonly orderReasons: Uint8Array;
	readonly listReasons: Uint8Array;
	readonly orderLayers: readonly PlacedLayer[];
	readonly listLayers: readonly PlacedLayer[];
	/** The client a row tells of, also where it does not count; NO_CLIENT where the client is missing or set apart, or the row deleted. */
	readonly orderClients: Uint32Array;
	readonly listClients: Uint32Array;
}

export function buildDataset(layers: readonly PlacedLayer[], identity: Identity): Dataset {
	const clients = new ClientCodes(identity);
	const orderLayers = layers.filter((layer) => layer.info.shape === 'orders');
	const listLayers = layers.filter((layer) => layer.info.shape === 'clients');
	const ofOrders = orderLayers.map((layer) => sourced(layer, clients));
	const ofLists = listLayers.map((layer) => sourced(layer, clients));
	const orders = orderLayers.length
		? {
				client: joinUint32(ofOrders.map(countingClients)),
				day: joinInt32(orderLayers.map((layer) => wholeNumbers(layer, 'date'))),
				amount: joinFloat64(orderLayers.map((layer) => numbers(layer, 'amount'))),
				...(orderLayers.some(saysCost) ? { cost: joinFloat64(orderLayers.map(costs)) } : {})
			}
		: null;
	const list = listLayers.length
		? {
				client: joinUint32(ofLists.map(countingClients)),
				firstDay: joinInt32(listLayers.map((layer) => wholeNumbers(layer, 'firstPurchase'))),
				lastDay: joinInt32(listLayers.map((layer) => wholeNumbers(layer, 'lastPurchase'))),
				purchaseCount: joinInt32(listLayers.map((layer) => wholeNumbers(layer, 'count'))),
				total: joinFloat64(listLayers.map((layer) => numbers(layer, 'total')))
			}
		: null;
	return {
		clientKeys: clients.keys,
		identity,
		orders,
		list,
		orderReasons: joinUint8(ofOrders.map(({ reasons }) => reasons)),
		listReasons: joinUint8(ofLists.map(({ reasons }) => reasons)),
		orderLayers,
		listLayers,
		orderClients: joinUint32(ofOrders.map(({ codes }) => codes)),
		listClients: joinUint32(ofLists.map(({ codes }) => codes))
	};
}

/** A layer with the clients of its rows; a row that does not count may still tell something of its client. */
interface Sourced {
	readonly layer: PlacedLayer;
	readonly codes: Uint32Array;
	readonly reasons: Uint8Array;
}

function sourced(layer: PlacedLayer, clients: ClientCodes): Sourced {
	const { codes, isApart } = clients.ofLayer(layer);
	const reasons = reasonsOf(layer, codes, isApart);
	// Nothing is told of anybody by a row that is gone, or whose client is none.
	for (let row = 0; row < codes.length; row++) if (reasons[row] === DELETED || isApart?.[row]) codes[row] = NO_CLIENT;
	return { layer, codes, reasons };
}

function countingClients({ codes, reasons }: Sourced): Uint32Array {
	if (reasons.every((reason) => reason === COUNTS)) return codes;
	return codes.map((code, row) => (reasons[row] === COUNTS ? code : NO_CLIENT));
}

/** One code a client key over all layers. */
class ClientCodes {
	readonly keys: string[] = [];
	readonly #codeOf = new Map<string, number>();
	readonly #identity: Identity;

	constructor(identity: Identity) {
		this.#identity = identity;
	}

	#code(key: string): number {
		let code = this.#codeOf.get(key);
		if (code === undefined) {
			code = this.keys.length;
			this.#codeOf.set(key, code);
			this.keys.push(key);
		}
		return code;
	}

	/** Codes in a new array, NO_CLIENT where the client is missing; `isApart` null when none of them is set apart. */
	ofLayer(layer: PlacedLayer): { readonly codes: Uint32Array; readonly isApart: Uint8Array | null } {
		const { codes: local, dictionary } = (layer.columns.get('client') ?? emptyColumn('client', layer.rowCount)) as TextColumn;
		const keys = dictionary.map((text) => this.#identity.resolve(text));
		const apart = keys.map((key) => this.#identity.isSetApart(key));
		const isApart = apart.includes(true) ? Uint8Array.from(local, (code) => Number(apart[code])) : null;
		const global = new Float64Array(dictionary.length).fill(-1);
		const codes = new Uint32Array(local.length);
		for (let row = 0; row < codes.length; row++) {
			const code = local[row];
			if (global[code] < 0) global[code] = keys[code] === '' ? NO_CLIENT : this.#code(keys[code]);
			codes[row] = global[code];
		}
		return { codes, isApart };
	}
}

function wholeNumbers(layer: PlacedLayer, role: Role): Int32Array {
	return ((layer.columns.get(role) ?? emptyColumn(role, layer.rowCount)) as DayColumn | IntColumn).values;
}

function numbers(layer: PlacedLayer, role: Role): Float64Array {
	return ((layer.columns.get(role) ?? emptyColumn(role, layer.rowCount)) as NumberColumn).values;
}

const saysCost = ({ columns }: PlacedLayer): boolean => columns.has('cost') || columns.has('margin');

/** The cost of each row, or what its margin leaves of its amount (M13.10). */
function costs(layer: PlacedLayer): Float64Array {
	const cost = numbers(layer, 'cost');
	if (!layer.columns.has('margin')) return cost;
	const [amount, margin] = [numbers(layer, 'amount'), numbers(layer, 'margin')];
	return cost.map((value, row) => (Number.isNaN(value) ? amount[row] - margin[row] : value));
}

function joinUint8(parts: readonly Uint8Array[]): Uint8Array {
	return parts.length === 1 ? parts[0] : join(parts, (length) => new Uint8Array(length));
}

function joinUint32(parts: readonly Uint32Array[]): Uint32Array {
	return parts.length === 1 ? parts[0] : join(parts, (length) => new Uint32Array(length));
}
function joinInt32(parts: readonly Int32Array[]): Int32Array {
	return parts.length === 1 ? parts[0] : join(parts, (length) => new Int32Array(length));
}
function joinFloat64(parts: readonly Float64Array[]): Float64Array {
	return parts.length === 1 ? parts[0] : join(parts, (length) => new Float64Array(length));
}

function join<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(parts: readonly T[], make: (length: number) => T): T {
	const joined = make(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		joined.set(part, offset);
		offset += part.length;
	}
	return joined;
}
