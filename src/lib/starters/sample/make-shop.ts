import type { MessageLanguage } from '../../model/library.ts';
import { makeDraw, type Draw } from './draw.ts';
import { COMPANIES, PEOPLE, PHONES } from './names.ts';
import type { Habit, ShopRecipe } from './recipe.ts';
import type { SampleShop } from './sample-orders.ts';

const DAYS_A_YEAR = 365;
/** Of purchases made once, those that were for a feast. */
const ONCE_FOR_A_FEAST = 0.4;

/** Invents the base of a business: the same seed gives the same base, with names of the language. */
export function makeSampleShop(recipe: ShopRecipe, products: readonly string[], language: MessageLanguage): SampleShop {
	const shop = new GrowingShop(recipe, language);
	for (const habit of recipe.habits) {
		for (let i = 0; i < habit.clients; i++) {
			const client = shop.addClient(habit);
			if (habit.tenure[1] === 0) shop.addOneOrder(client, habit);
			else shop.addHistory(client, habit);
		}
	}
	const { clients, orders, feastOrders } = shop;
	// The shop sold something today, whenever the sample is opened.
	orders.daysAgo[0] = 0;
	return { feasts: recipe.feasts.map(({ month, day }) => ({ month, day })), products, clients, orders, feastOrders };
}

/** The shop while it is being filled. */
class GrowingShop {
	readonly clients = {
		name: [] as string[],
		phone: [] as string[],
		email: [] as string[],
		messenger: [] as string[],
		consent: [] as string[],
		birthday: [] as string[]
	};
	readonly orders = { client: [] as number[], daysAgo: [] as number[], amount: [] as number[], product: [] as number[] };
	readonly feastOrders = {
		client: [] as number[],
		feast: [] as number[],
		yearsAgo: [] as number[],
		daysBefore: [] as number[],
		amount: [] as number[],
		product: [] as number[]
	};
	readonly #recipe: ShopRecipe;
	readonly #language: MessageLanguage;
	readonly #draw: Draw;
	readonly #taken = new Set<string>();
	#companies = 0;

	constructor(recipe: ShopRecipe, language: MessageLanguage) {
		this.#recipe = recipe;
		this.#language = language;
		this.#draw = makeDraw(recipe.seed);
	}

	/** The mailboxes are at example.com, which has none. */
	addClient({ companies = false }: Habit): number {
		const { clients } = this;
		const draw = this.#draw;
		const client = clients.name.length;
		clients.name.push(companies ? this.#company() : this.#person());
		const { code, digits } = PHONES[this.#language];
		const own = String(client * 7919 + 1_000_000).slice(-digits);
		const phone = digits === 3 ? `${code}${own}` : `${code} ${own.slice(0, 3)} ${own.slice(3, 5)} ${own.slice(5)}`;
		clients.phone.push(draw.chance(companies ? 1 : 0.85) ? phone : '');
		clients.email.push(draw.chance(companies ? 1 : 0.42) ? `client${client + 1}@example.com` : '');
		clients.messenger.push(!companies && draw.chance(0.33) ? `${draw.pick(['WhatsApp', 'Viber', 'Telegram'])} ${phone}` : '');
		clients.consent.push(draw.chance(0.56) ? 'yes' : draw.chance(0.25) ? 'no' : '');
		const born = `${draw.whole(1956, 2004)}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`;
		clients.birthday.push(!companies && draw.chance(0.5) ? born : '');
		return client;
	}

	addHistory(client: number, habit: Habit): void {
		const draw = this.#draw;
		const first = draw.whole(...habit.tenure);
		const last = draw.chance(habit.stillHere) ? 0 : draw.whole(0, Math.floor(first * 0.8));
		const interval = draw.whole(...habit.interval);
		if (interval > 0) {
			for (let daysAgo = first; daysAgo >= last; daysAgo -= Math.max(2, Math.round(interval * draw.bell(0.45, 1.55)))) this.#addOrder(client, daysAgo, habit);
		}
		let bought = interval > 0;
		for (let yearsAgo = this.#recipe.years - 1; yearsAgo >= 0; yearsAgo--) {
			for (let feast = 0; feast < this.#recipe.feasts.length; feast++) {
				// The sample knows no date: a feast lies anywhere within its year.
				if (yearsAgo * DAYS_A_YEAR + DAYS_A_YEAR > first || yearsAgo * DAYS_A_YEAR < last || !draw.chance(habit.feast)) continue;
				this.#addFeastOrder(client, feast, yearsAgo, habit);
				bought = true;
			}
		}
		if (!bought) this.addOneOrder(client, habit);
	}

	addOneOrder(client: number, habit: Habit): void {
		const draw = this.#draw;
		const { feasts, years } = this.#recipe;
		if (feasts.length > 0 && draw.chance(ONCE_FOR_A_FEAST)) this.#addFeastOrder(client, draw.whole(0, feasts.length - 1), draw.whole(0, years - 1), habit);
		else this.#addOrder(client, draw.whole(3, years * DAYS_A_YEAR), habit);
	}

	#company(): string {
		const { kinds, names, quoted } = COMPANIES[this.#language];
		const place = this.#companies++;
		const kind = kinds[(place + Math.floor(place / names.length)) % kinds.length];
		return quoted.replace('{kind}', kind).replace('{name}', names[place % names.length]);
	}

	/** Drawn by places in the lists, which are equally long in every language: so the rest of the base is the same in all of them. */
	#person(): string {
		const draw = this.#draw;
		for (;;) {
			const names = PEOPLE[this.#language][draw.chance(0.25) ? 1 : 0];
			const woman = draw.chance(0.58);
			const name = `${draw.pick(woman ? names.female : names.male)} ${draw.pick(names.family)[woman ? 0 : 1]}`;
			if (this.#taken.has(name)) continue;
			this.#taken.add(name);
			return name;
		}
	}

	#addOrder(client: number, daysAgo: number, habit: Habit): void {
		this.orders.client.push(client);
		this.orders.daysAgo.push(daysAgo);
		this.orders.amount.push(amountOf(habit, this.#draw));
		this.orders.product.push(this.#draw.pick(habit.products));
	}

	#addFeastOrder(client: number, feast: number, yearsAgo: number, habit: Habit): void {
		const { feastOrders } = this;
		feastOrders.client.push(client);
		feastOrders.feast.push(feast);
		feastOrders.yearsAgo.push(yearsAgo);
		feastOrders.daysBefore.push(this.#draw.whole(0, 2));
		feastOrders.amount.push(amountOf(habit, this.#draw));
		feastOrders.product.push(this.#draw.pick(this.#recipe.feasts[feast].products));
	}
}

const two = (value: number): string => String(value).padStart(2, '0');

/** In halves, so that any currency's scale gives round sums. */
function amountOf(habit: Habit, draw: Draw): number {
	return Math.round(2 * (habit.check[0] + (habit.check[1] - habit.check[0]) * draw.bell(0, 1))) / 2;
}
