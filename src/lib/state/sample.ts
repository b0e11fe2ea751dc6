import { asset } from '$app/paths';
import type { DayNumber } from '../kernel/days.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { FieldChange } from '../model/fields.ts';
import type { LayerContent } from '../model/layer.ts';
import { newPerson, setPerson } from '../model/people.ts';
import { sampleOrders, type SampleShop } from '../model/sample-orders.ts';

export interface Sample {
	readonly content: LayerContent;
	readonly clientCount: number;
	/** Who talks to the clients of the sample shop. */
	readonly people: readonly FieldChange[];
}

/** The sample flower shop with orders up to `today`, its amounts on the scale of `currency`. From this origin, or its offline copy. */
export async function loadSample(today: DayNumber, currency: string): Promise<Result<Sample, 'sample.unreachable'>> {
	const response = await fetch(asset('samples/flower-shop.json')).catch(() => null);
	if (!response?.ok) return fail('sample.unreachable');
	const shop = (await response.json()) as SampleShop;
	return ok({
		content: sampleOrders(today, shop, currency),
		clientCount: shop.clients.name.length,
		people: [setPerson(newPerson('sample-1', 'Оксана', true)), setPerson(newPerson('sample-2', 'Марина', false))]
	});
}
