import { expect, it } from 'vitest';
import { MESSAGE_LANGUAGES } from '../../model/library.ts';
import { flowerShop } from '../flower-shop/starter.ts';
import { starterTexts } from '../texts.ts';
import { makeSampleShop } from './make-shop.ts';
import { COMPANIES, PEOPLE } from './names.ts';
import { wholesale } from '../wholesale/starter.ts';

it('has lists of one length in every language, each name once', () => {
	const sizes = MESSAGE_LANGUAGES.map((language) => PEOPLE[language].map(({ female, male, family }) => [female.length, male.length, family.length]));
	expect(sizes[1]).toEqual(sizes[0]);
	expect(sizes[2]).toEqual(sizes[0]);
	for (const language of MESSAGE_LANGUAGES) {
		const [first, second] = PEOPLE[language];
		for (const { female, male, family } of [first, second])
			for (const list of [female, male, family.map(([ofWoman]) => ofWoman)]) expect(new Set(list).size).toBe(list.length);
		const families = new Set(first.family.flat());
		expect(second.family.flat().filter((name) => families.has(name))).toEqual([]);
		const { kinds, names } = COMPANIES[language];
		expect([new Set(kinds).size, new Set(names).size]).toEqual([10, 20]);
	}
});

it('is the same base under other names', async () => {
	const shops = await Promise.all(
		MESSAGE_LANGUAGES.map(async (language) => makeSampleShop(flowerShop.base, (await starterTexts(flowerShop, language)).products, language))
	);
	for (const shop of shops) {
		expect([shop.orders, shop.feastOrders, shop.clients.consent, shop.clients.birthday]).toEqual([
			shops[0].orders,
			shops[0].feastOrders,
			shops[0].clients.consent,
			shops[0].clients.birthday
		]);
		expect(new Set(shop.clients.name).size).toBe(400);
		const phones = shop.clients.phone.filter((phone) => phone !== '');
		expect(new Set(phones).size).toBe(phones.length);
	}
});

it('names each company once', async () => {
	for (const language of MESSAGE_LANGUAGES) {
		const { clients } = makeSampleShop(wholesale.base, (await starterTexts(wholesale, language)).products, language);
		expect(new Set(clients.name).size).toBe(clients.name.length);
	}
});
