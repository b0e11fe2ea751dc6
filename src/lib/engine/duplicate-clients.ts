import { nameParts, readEmails, type NameParts } from '../intake/normalize/names.ts';
import { isPseudoClient } from '../intake/normalize/pseudo-clients.ts';
import { INT_MISSING } from '../kernel/columns.ts';
import type { DayNumber } from '../kernel/days.ts';
import { keysIn } from '../model/not-same.ts';
import type { ClientRows } from './client-rows.ts';
import { renamedClients, type RenamedClient } from './renamed-clients.ts';
import { sharedOrders } from './shared-orders.ts';
import { Ties } from './ties.ts';

/** Why clients are taken for one, the strongest first. */
const DUPLICATE_REASONS = ['renamed', 'email', 'phone', 'orderNumber', 'name'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface DuplicateClient {
	readonly clientKey: string;
	readonly name: string;
	/** As it stands in the rows. */
	readonly phone: string;
	readonly email: string;
	readonly purchaseCount: number | null;
	/** null: no row goes by this key any more. */
	readonly lastDay: DayNumber | null;
}

/** Clients that are likely one and the same; nothing is merged without a yes. */
export interface DuplicateProposal {
	/** What they share: the former name, the address, the phone, the order's number, or the survivor's name. */
	readonly evidence: Readonly<Partial<Record<DuplicateReason, string>>>;
	/** Reasons that tie them together, the strongest first. */
	readonly reasons: readonly DuplicateReason[];
	/** The survivor first: most purchases, then newest. */
	readonly clients: readonly DuplicateClient[];
	readonly survivor: string;
}

/** What more clients than this share is the shop's own, or too common a name. */
const MOST_SHARING = 5;

/**
 * Clients tied by the same e-mail, phone, order or name, directly or through others. Two that a person said are not the same never meet again, also
 * not through a third. Linear in clients and rows.
 */
export function findDuplicates(reader: ClientRows): readonly DuplicateProposal[] {
	const { history, phones } = reader.sources;
	const ties = new Ties<DuplicateReason>(history.clientCount, saidOtherwise(reader));
	const byEmail = new Map<string, number[]>();
	const byPhone = new Map<string, number[]>();
	const byName = new Map<string, Named[]>();
	for (let position = 0; position < history.clientCount; position++) {
		const key = reader.clientKey(position);
		const name = reader.text('name', position);
		if (isPseudoClient(name)) continue;
		for (const email of readEmails(`${reader.text('email', position)} ${key}`)) put(byEmail, email, position);
		for (const { e164 } of phones.phones(reader.text('phone', position))) put(byPhone, e164, position);
		if (PHONE_AS_KEY.test(key)) for (const { e164 } of phones.phones(key)) put(byPhone, e164, position);
		const parts = nameParts(name);
		if (parts.bare !== '') put(byName, parts.bare, { ...parts, position });
	}
	const join = (members: readonly number[], reason: DuplicateReason, evidence: string) => {
		const different = [...new Set(members)];
		if (different.length <= MOST_SHARING) ties.join(different, reason, evidence);
	};
	for (const [email, positions] of byEmail) join(positions, 'email', email);
	for (const [phone, positions] of byPhone) join(positions, 'phone', phone);
	for (const [number, positions] of sharedOrders(reader)) join(positions, 'orderNumber', number);
	for (const named of byName.values()) for (const same of sameNames(named)) join(same, 'name', reader.text('name', same[0]));
	return [
		...renamedClients(reader).map((renamed) => renamedProposal(reader, renamed)),
		...ties.groups().map(({ members, evidence }) => proposalOf(reader, members, evidence))
	];
}

type Named = NameParts & { readonly position: number };
/** A client's key that can be a phone: digits and the signs of phones alone, as many as a phone with its area code has. */
const PHONE_AS_KEY = /^[+(]?(?:\d[\s().-]*){9,15}$/;

function put<T>(groups: Map<string, T[]>, key: string, member: T): void {
	const group = groups.get(key);
	if (group) group.push(member);
	else groups.set(key, [member]);
}

function proposalOf(reader: ClientRows, members: readonly number[], evidence: DuplicateProposal['evidence']): DuplicateProposal {
	const { history } = reader.sources;
	const clients = members
		.map((position) => ({ ...clientAt(reader, position), lastDay: history.lastDay[position] }))
		.sort((a, b) => (b.purchaseCount ?? 0) - (a.purchaseCount ?? 0) || b.lastDay - a.lastDay || (a.clientKey < b.clientKey ? -1 : 1));
	return { evidence, reasons: DUPLICATE_REASONS.filter((reason) => evidence[reason] !== undefined), clients, survivor: clients[0].clientKey };
}

function clientAt(reader: ClientRows, position: number): DuplicateClient {
	const { history } = reader.sources;
	return {
		clientKey: reader.clientKey(position),
		name: reader.text('name', position),
		phone: reader.text('phone', position),
		email: reader.text('email', position),
		purchaseCount: history.purchaseCount[position] === INT_MISSING ? null : history.purchaseCount[position],
		lastDay: history.lastDay[position]
	};
}

/** The client as it is called now goes on, with what was set for it under its former name. */
function renamedProposal(reader: ClientRows, { formerKey, position }: RenamedClient): DuplicateProposal {
	const { overlay } = reader.sources;
	const set = (field: 'name' | 'phone' | 'email'): string => String(overlay.get(field)?.get(formerKey) ?? '');
	const now = clientAt(reader, position);
	const former = { clientKey: formerKey, name: set('name') || formerKey, phone: set('phone'), email: set('email'), purchaseCount: null, lastDay: null };
	return { evidence: { renamed: formerKey }, reasons: ['renamed'], clients: [now, former], survivor: now.clientKey };
}

/** Pairs that a person declined, by position, in both directions. */
function saidOtherwise({ sources: { dataset, history, overlay } }: ClientRows): ReadonlyMap<number, ReadonlySet<number>> {
	const apart = new Map<number, Set<number>>();
	const said = overlay.get('notSameAs');
	if (!said) return apart;
	const codes = new Map(dataset.clientKeys.map((key, code) => [key, code]));
	const positionOf = (key: string) => history.position[codes.get(dataset.identity.resolve(key)) ?? -1] ?? -1;
	const note = (a: number, b: number) => apart.set(a, (apart.get(a) ?? new Set()).add(b));
	for (const [key, others] of said) {
		const position = positionOf(key);
		for (const other of keysIn(others).map(positionOf)) {
			if (position < 0 || other < 0) continue;
			note(position, other);
			note(other, position);
		}
	}
	return apart;
}

/** Names with the same words. Those with the same patronymic, or none, are one; a letter stands for a patronymic where only one begins with it. */
function sameNames(named: readonly Named[]): number[][] {
	if (named.length === 1) return [];
	const inFull = new Map<string, Set<string>>();
	for (const { initial, patronymic } of named) if (patronymic !== '') inFull.set(initial, (inFull.get(initial) ?? new Set()).add(patronymic));
	const groups = new Map<string, number[]>();
	for (const { position, initial, patronymic } of named) {
		const [only, another] = inFull.get(initial) ?? [];
		const asLetter = only === undefined || another !== undefined ? `${initial}.` : only;
		put(groups, patronymic || asLetter, position);
	}
	return [...groups.values()].filter((group) => group.length > 1);
}
