import type { SampleShop } from '../src/lib/model/sample-orders.ts';
import { makeDraw, type Draw } from './sample-draw.ts';
import { BUSINESSES, RUSSIAN, UKRAINIAN } from './sample-names.ts';

export const SAMPLE_SEED = 8_031_402;

const DAYS_OF_HISTORY = 3 * 365;
const FEASTS = [
	{ month: 2, day: 14 },
	{ month: 3, day: 8 },
	{ month: 9, day: 1 }
];
const PRODUCTS = [
	'Букет роз',
	'Тюльпаны',
	'Пионы',
	'Хризантемы',
	'Сборный букет',
	'Цветы в коробке',
	'Комнатное растение',
	'Букет учителю',
	'Цветы по подписке',
	'Букет на свадьбу'
];
/** What is bought for each feast. */
const FEAST_PRODUCTS = [
	[0, 5],
	[1, 4, 0],
	[7, 3]
];

/** A way of buying: how many such clients, days between purchases, and what a purchase costs. */
interface Habit {
	readonly clients: number;
	readonly interval: readonly [number, number];
	/** Days of history from the first purchase on. */
	readonly tenure: readonly [number, number];
	/** Share of these clients who still buy; the others stopped at some day of the past. */
	readonly stillHere: number;
	readonly check: readonly [number, number];
	/** Chance of a purchase for each feast that passes. */
	readonly feast: number;
	readonly products: readonly number[];
}

const HABITS: readonly Habit[] = [
	{ clients: 10, interval: [7, 12], tenure: [500, DAYS_OF_HISTORY], stillHere: 0.8, check: [60, 180], feast: 0.2, products: [8, 8, 4] },
	{ clients: 30, interval: [18, 34], tenure: [300, DAYS_OF_HISTORY], stillHere: 0.6, check: [30, 80], feast: 0.5, products: [0, 4, 3, 6] },
	{ clients: 105, interval: [38, 85], tenure: [200, DAYS_OF_HISTORY], stillHere: 0.4, check: [22, 60], feast: 0.4, products: [0, 1, 2, 3, 4, 6] },
	{ clients: 85, interval: [0, 0], tenure: [400, DAYS_OF_HISTORY], stillHere: 0.6, check: [20, 70], feast: 0.55, products: [0, 4] },
	{ clients: 170, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [15, 65], feast: 0, products: [0, 1, 2, 3, 4, 5, 6, 9] }
];

/** Builds the sample flower shop: the same seed gives the same shop. */
export function makeSampleShop(seed: number): SampleShop {
	const draw = makeDraw(seed);
	const shop: GrowingShop = {
		clients: { name: [], phone: [], email: [], messenger: [], consent: [], birthday: [] },
		orders: { client: [], daysAgo: [], amount: [], product: [] },
		feastOrders: { client: [], feast: [], yearsAgo: [], daysBefore: [], amount: [], product: [] }
	};
	const names = new Set<string>();
	HABITS.forEach((habit, kind) => {
		for (let i = 0; i < habit.clients; i++) {
			const client = addClient(shop.clients, kind === 0 ? business(BUSINESSES[i]) : person(draw, names), draw);
			if (habit.tenure[1] === 0) addOneOrder(shop, client, habit, draw);
			else addHistory(shop, client, habit, draw);
		}
	});
	// The shop sold something today, whenever the sample is opened.
	shop.orders.daysAgo[0] = 0;
	return { feasts: FEASTS, products: PRODUCTS, ...shop };
}

/** The shop while it is being filled. */
interface GrowingShop {
	readonly clients: { readonly [K in keyof SampleShop['clients']]: string[] };
	readonly orders: { readonly [K in keyof SampleShop['orders']]: number[] };
	readonly feastOrders: { readonly [K in keyof SampleShop['feastOrders']]: number[] };
}

/** Area codes given to nobody. */
const RUSSIAN_CODE = '+7 000';
const UKRAINIAN_CODE = '+380 00';

interface Newcomer {
	readonly name: string;
	readonly areaCode: string;
	readonly business: boolean;
}

const business = (name: string): Newcomer => ({ name, areaCode: /[іїє’]/.test(name) ? UKRAINIAN_CODE : RUSSIAN_CODE, business: true });

function person(draw: Draw, taken: Set<string>): Newcomer {
	for (;;) {
		const ukrainian = draw.chance(0.25);
		const names = ukrainian ? UKRAINIAN : RUSSIAN;
		const woman = draw.chance(0.58);
		const name = `${draw.pick(woman ? names.female : names.male)} ${draw.pick(names.family)[woman ? 0 : 1]}`;
		if (taken.has(name)) continue;
		taken.add(name);
		return { name, areaCode: ukrainian ? UKRAINIAN_CODE : RUSSIAN_CODE, business: false };
	}
}

/** The mailboxes are at example.com, which has none. */
function addClient(clients: GrowingShop['clients'], { name, areaCode, business }: Newcomer, draw: Draw): number {
	const client = clients.name.length;
	const digits = String(client * 7919 + 1_000_000).slice(-7);
	const phone = `${areaCode} ${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`;
	clients.name.push(name);
	clients.phone.push(draw.chance(business ? 1 : 0.85) ? phone : '');
	clients.email.push(draw.chance(business ? 1 : 0.42) ? `client${client + 1}@example.com` : '');
	clients.messenger.push(!business && draw.chance(0.33) ? `${draw.pick(['WhatsApp', 'Viber', 'Telegram'])} ${phone}` : '');
	clients.consent.push(draw.chance(0.56) ? 'yes' : draw.chance(0.25) ? 'no' : '');
	const born = `${draw.whole(1956, 2004)}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`;
	clients.birthday.push(!business && draw.chance(0.5) ? born : '');
	return client;
}

const two = (value: number): string => String(value).padStart(2, '0');

function addHistory(shop: GrowingShop, client: number, habit: Habit, draw: Draw): void {
	const first = draw.whole(...habit.tenure);
	const last = draw.chance(habit.stillHere) ? 0 : draw.whole(0, Math.floor(first * 0.8));
	const interval = draw.whole(...habit.interval);
	if (interval > 0) {
		for (let daysAgo = first; daysAgo >= last; daysAgo -= Math.max(2, Math.round(interval * draw.bell(0.45, 1.55))))
			addOrder(shop, client, daysAgo, habit, draw);
	}
	let bought = interval > 0;
	for (let yearsAgo = 2; yearsAgo >= 0; yearsAgo--) {
		for (let feast = 0; feast < FEASTS.length; feast++) {
			// The sample knows no date: a feast lies anywhere within its year.
			if (yearsAgo * 365 + 365 > first || yearsAgo * 365 < last || !draw.chance(habit.feast)) continue;
			addFeastOrder(shop, client, feast, yearsAgo, habit, draw);
			bought = true;
		}
	}
	if (!bought) addOneOrder(shop, client, habit, draw);
}

function addOneOrder(shop: GrowingShop, client: number, habit: Habit, draw: Draw): void {
	if (draw.chance(0.4)) addFeastOrder(shop, client, draw.whole(0, FEASTS.length - 1), draw.whole(0, 2), habit, draw);
	else addOrder(shop, client, draw.whole(3, DAYS_OF_HISTORY), habit, draw);
}

function addOrder(shop: GrowingShop, client: number, daysAgo: number, habit: Habit, draw: Draw): void {
	shop.orders.client.push(client);
	shop.orders.daysAgo.push(daysAgo);
	shop.orders.amount.push(amountOf(habit, draw));
	shop.orders.product.push(draw.pick(habit.products));
}

function addFeastOrder({ feastOrders }: GrowingShop, client: number, feast: number, yearsAgo: number, habit: Habit, draw: Draw): void {
	feastOrders.client.push(client);
	feastOrders.feast.push(feast);
	feastOrders.yearsAgo.push(yearsAgo);
	feastOrders.daysBefore.push(draw.whole(0, 2));
	feastOrders.amount.push(amountOf(habit, draw));
	feastOrders.product.push(draw.pick(FEAST_PRODUCTS[feast]));
}

/** In halves, so that any currency's scale gives round sums. */
function amountOf(habit: Habit, draw: Draw): number {
	return Math.round(2 * (habit.check[0] + (habit.check[1] - habit.check[0]) * draw.bell(0, 1))) / 2;
}
