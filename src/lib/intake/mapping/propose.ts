import { ROLES_OF_SHAPE, type Mapping, type Role, type Shape } from '../../model/roles.ts';
import { LEAST, type Scores } from './headers/match.ts';
import type { ListMeaning, Meaning } from './headers/meanings.ts';
import { fits } from './fits.ts';
import { isDateColumn, isNumberColumn, type ColumnProfile } from './profile.ts';

/**
 * Which column means what: by headers first, the strongest claims first, then the required roles still open by content.
 * @param scores what the name of each column may mean
 */
export function proposeMapping(shape: Shape, scores: readonly Scores[], profiles: readonly ColumnProfile[]): Mapping {
	const meanings = byHeaders(shape, scores, profiles);
	const columnOf = new Map<Meaning, number>([...meanings].map(([column, meaning]) => [meaning, column]));
	const mapping: Partial<Record<Role, number>> = {};
	const { required, optional } = ROLES_OF_SHAPE[shape];
	for (const role of [...required, ...optional]) {
		const column = columnOf.get(role);
		if (column !== undefined) mapping[role] = column;
	}
	settleClient(mapping, columnOf);
	settleLastPurchase(shape, mapping);
	settleAmount(shape, mapping);
	settleStatus(shape, mapping, profiles);
	const open = profiles.filter(({ column }) => !meanings.has(column) && column !== mapping.status);
	fillByContent(shape, mapping, open);
	return mapping;
}

/**
 * A list of clients says when the last purchase was, or has one row a client and says how many purchases there were. Rows that repeat clients and
 * have a date of their own are orders, whatever else they tell.
 */
export function proposeShape(scores: readonly Scores[], profiles: readonly ColumnProfile[]): Shape {
	const meanings = scores.map(strongest);
	const client = profiles[proposeMapping('clients', scores, profiles).client ?? -1];
	const repeats = client !== undefined && client.distinct < 0.9 * client.filled;
	if (meanings.includes('lastPurchase') || meanings.includes('lastVisit')) return repeats && meanings.includes('date') ? 'orders' : 'clients';
	const tellsPurchases = meanings.includes('count') || meanings.includes('firstPurchase');
	return tellsPurchases && !repeats && profiles.some(isDateColumn) ? 'clients' : 'orders';
}

function strongest(scores: Scores): Meaning | null {
	let best: Meaning | null = null;
	for (const [meaning, score] of scores) if (score >= LEAST && (best === null || score > scores.get(best)!)) best = meaning;
	return best;
}

/**
 * Column → meaning. Every meaning is given once; a header whose best meaning is taken may get its next one. Mostly empty columns choose last: a
 * CRM exports a company beside the contact, and few clients have one.
 */
function byHeaders(shape: Shape, scores: readonly Scores[], profiles: readonly ColumnProfile[]): Map<number, Meaning> {
	const claims: { column: number; meaning: Meaning; score: number; sparse: number }[] = [];
	const fullest = Math.max(...profiles.map((profile) => profile.filled));
	scores.forEach((of, column) => {
		const sparse = Number(profiles[column].filled * 2 < fullest);
		for (const [worded, score] of of) {
			const meaning = meaningIn(shape, worded);
			if (meaning !== null && score >= LEAST && belongs(meaning, shape) && fits(meaning, profiles[column])) claims.push({ column, meaning, score, sparse });
		}
	});
	claims.sort((a, b) => a.sparse - b.sparse || b.score - a.score || rank(a.meaning) - rank(b.meaning) || a.column - b.column);
	const meanings = new Map<number, Meaning>();
	const taken = new Set<Meaning>();
	for (const { column, meaning } of claims) {
		if (meanings.has(column) || (taken.has(meaning) && !isOther(meaning))) continue;
		meanings.set(column, meaning);
		taken.add(meaning);
	}
	return meanings;
}

/** What a word that tells of the client in a list of clients only means in this shape. «Наименование» may be anybody or anything among orders: their content tells. */
function meaningIn(shape: Shape, meaning: Meaning): Meaning | null {
	if (!isOfList(meaning)) return meaning;
	if (shape === 'clients') return meaning.slice('list.'.length) as Role;
	return meaning === 'list.name' ? null : 'otherText';
}

const isOfList = (meaning: Meaning): meaning is ListMeaning => meaning.startsWith('list.');
const isOther = (meaning: Meaning): boolean => meaning === 'otherDate' || meaning === 'otherNumber' || meaning === 'otherText';
const rank = (meaning: Meaning): number => (isOther(meaning) ? 1 : 0);

function belongs(meaning: Meaning, shape: Shape): boolean {
	if (meaning === 'clientId' || isOther(meaning)) return true;
	const { required, optional } = ROLES_OF_SHAPE[shape];
	return (required as readonly Meaning[]).includes(meaning) || (optional as readonly Meaning[]).includes(meaning);
}

/** An id is the client and a name beside it the name; without either, whatever tells clients apart. */
function settleClient(mapping: Partial<Record<Role, number>>, columnOf: ReadonlyMap<Meaning, number>): void {
	const id = columnOf.get('clientId');
	if (id !== undefined) {
		if (mapping.client !== undefined && mapping.name === undefined) mapping.name = mapping.client;
		mapping.client = id;
	}
	if (mapping.client !== undefined) return;
	for (const role of ['name', 'phone', 'email', 'messenger'] as const) {
		if (mapping[role] === undefined) continue;
		mapping.client = mapping[role];
		if (role === 'name') delete mapping.name;
		return;
	}
}

/** Where a list tells the last visit and no last purchase, its clients pay at every visit. */
function settleLastPurchase(shape: Shape, mapping: Partial<Record<Role, number>>): void {
	if (shape !== 'clients' || mapping.lastPurchase !== undefined || mapping.lastVisit === undefined) return;
	mapping.lastPurchase = mapping.lastVisit;
	delete mapping.lastVisit;
}

const isPriceTimesQuantity = ({ quantity, unitPrice }: Mapping): boolean => quantity !== undefined && unitPrice !== undefined;

/** Alone among orders, a price or a cost is what the client paid; beside a quantity a price is of one piece. */
function settleAmount(shape: Shape, mapping: Partial<Record<Role, number>>): void {
	if (shape !== 'orders' || mapping.amount !== undefined || isPriceTimesQuantity(mapping)) return;
	const role = mapping.unitPrice === undefined ? 'cost' : 'unitPrice';
	if (mapping[role] === undefined) return;
	mapping.amount = mapping[role];
	delete mapping[role];
}

/**
 * Sales and refunds, kept and cancelled orders are told apart by such words and by nothing else, whatever their column is called: «Вид операции», "Type".
 * A column that is known for something else keeps to that.
 */
function settleStatus(shape: Shape, mapping: Partial<Record<Role, number>>, profiles: readonly ColumnProfile[]): void {
	if (shape !== 'orders' || mapping.status !== undefined) return;
	const taken = new Set(Object.values(mapping));
	const found = profiles.find(({ column, endingShare }) => endingShare >= 0.8 && !taken.has(column));
	if (found) mapping.status = found.column;
}

function fillByContent(shape: Shape, mapping: Partial<Record<Role, number>>, open: readonly ColumnProfile[]): void {
	const left = new Set(open.filter((profile) => profile.filled > 0));
	const take = (role: Role, choose: (from: ColumnProfile[]) => ColumnProfile | undefined): void => {
		if (mapping[role] !== undefined) return;
		const chosen = choose([...left]);
		if (!chosen) return;
		mapping[role] = chosen.column;
		left.delete(chosen);
	};
	take('email', (from) => from.find((p) => p.emailShare > 0.8));
	if (shape === 'orders') {
		take('orderNumber', (from) => from.find((p) => p.numberSignShare > 0.8 && p.distinct > 1));
		take('date', (from) => most(from.filter(isDateColumn), (p) => p.dateShare));
		if (!isPriceTimesQuantity(mapping)) take('amount', (from) => most(from.filter(couldBeMoney), moneyLikeness));
	} else {
		take('lastPurchase', (from) => from.findLast(isDateColumn));
	}
	take('phone', (from) => from.find((p) => p.phoneShare > 0.8 && p.distinct > 1 && !isDateColumn(p)));
	take('client', (from) =>
		most(
			from.reverse().filter((p) => !isDateColumn(p) && p.fractionShare === 0),
			(p) => clientLikeness(p, shape)
		)
	);
	if (mapping.client === undefined) mapping.client = mapping.phone ?? mapping.email;
	if (mapping.client === undefined) delete mapping.client;
}

/** So many are phones, cards or tax numbers, unless most are round: a hundred million dong or sum are paid at once, and hardly ever to the last hundred. */
const LARGE = 1e8;

/** Rows counted one by one are not paid in. */
const couldBeMoney = (p: ColumnProfile): boolean =>
	!p.countsRows &&
	isNumberColumn(p) &&
	!isDateColumn(p) &&
	p.paddedShare === 0 &&
	p.phoneShare <= 0.8 &&
	(p.meanSize < LARGE || p.fractionShare > 0 || p.roundShare > 0.5);

/** Fractions speak for money; among whole numbers one of its own for each row (an id) is none. */
function moneyLikeness(p: ColumnProfile): number {
	const id = p.fractionShare === 0 && p.distinct === p.filled && p.filled > 20 ? -5 : 0;
	return 10 * p.fractionShare + Math.log10(1 + p.meanSize) + id;
}

/**
 * Orders repeat clients: of columns that repeat, the one with most different values (of equals the one further right, nearer the purchase). Where too few rows
 * tell, names, padded codes and long numbers come first. Small numbers are pieces or marks.
 */
function clientLikeness(p: ColumnProfile, shape: Shape): number {
	const perRow = p.distinct / p.filled;
	const isSmallNumber = isNumberColumn(p) && p.paddedShare === 0 && p.meanSize < 100;
	const repeats = shape === 'orders' && p.filled >= 10 && perRow <= 0.99;
	if (repeats) return 2 + perRow - (isSmallNumber ? 1 : 0);
	const looksNamed = p.paddedShare > 0.5 ? 0.5 : p.letterShare > 0.5 || p.meanSize >= 1000 ? 0.3 : 0;
	return perRow + looksNamed - (isSmallNumber ? 1 : 0);
}

function most(from: readonly ColumnProfile[], measure: (profile: ColumnProfile) => number): ColumnProfile | undefined {
	return from.reduce<ColumnProfile | undefined>((best, profile) => (best === undefined || measure(profile) > measure(best) ? profile : best), undefined);
}
