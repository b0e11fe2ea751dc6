import type { DayNumber } from '../kernel/days.ts';
import type { FieldChange } from '../model/fields.ts';
import type { LayerContent } from '../model/layer.ts';
import type { MessageLanguage } from '../model/library.ts';
import { setPerson } from '../model/people.ts';
import { makeSampleShop } from '../starters/sample/make-shop.ts';
import { sampleOrders } from '../starters/sample/sample-orders.ts';
import { sampleStaff } from '../starters/sample/staff.ts';
import type { Starter } from '../starters/starter.ts';
import { starterTexts } from '../starters/texts.ts';

export interface Sample {
	readonly content: LayerContent;
	readonly clientCount: number;
	/** Who talks to the clients of the sample. */
	readonly people: readonly FieldChange[];
}

/** The invented base of a trade with orders up to `today`, its amounts on the scale of `currency`, its names in `language`. */
export async function makeSample(starter: Starter, today: DayNumber, currency: string, language: MessageLanguage): Promise<Sample> {
	const { products } = await starterTexts(starter, language);
	const shop = makeSampleShop(starter.base, products, language);
	return {
		content: sampleOrders(today, shop, currency),
		clientCount: shop.clients.name.length,
		people: sampleStaff(language).map(setPerson)
	};
}
