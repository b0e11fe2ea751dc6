import type { OrderStatus } from '../../model/roles.ts';
import { cleanText } from '../../kernel/text.ts';

/** What a cash desk or an accounting program calls a sale, where its rows are operations: sales beside returns. */
const SALES: readonly string[] = [
	'продажа',
	'приход',
	'покупка',
	'чек продажи',
	'чек прихода',
	'реализация',
	'реализация товаров',
	'реализация услуг',
	'реализация товаров и услуг',
	'продаж',
	'прихід',
	'купівля',
	'чек продажу',
	'реалізація',
	'реалізація товарів',
	'реалізація послуг',
	'реалізація товарів і послуг',
	'sale',
	'purchase',
	'payment',
	'charge'
];

/** Beginnings of words; endings of gender and number follow (отменён, отменена, отменены). */
const STEMS: Readonly<Record<OrderStatus, readonly string[]>> = {
	cancelled: [
		'отменен',
		'отмена',
		'аннулирован',
		'отклонен',
		'отказ',
		'клиент отказался',
		'не оплачен',
		'неоплачен',
		'не выкуплен',
		'невыкуп',
		'не состоялся',
		'сделка проиграна',
		'скасован',
		'скасування',
		'відмінен',
		'відміна',
		'анульован',
		'відхилен',
		'відмова',
		'не оплачен',
		'не сплачен',
		'неоплачен',
		'не викуплен',
		'cancel',
		'canceled',
		'cancelled',
		'cancellation',
		'void',
		'voided',
		'declined',
		'rejected',
		'failed',
		'abandoned',
		'expired',
		'unpaid',
		'closed lost',
		'lost'
	],
	returned: [
		'возврат',
		'возвращен',
		'возвращено',
		'возврат товара',
		'возврат средств',
		'деньги возвращен',
		'возврат продажи',
		'возврат прихода',
		'возврат покупки',
		'возврат оплаты',
		'возврат от покупателя',
		'возврат товара от покупателя',
		'возврат товаров от покупателя',
		'чек возврата',
		'чек возврата прихода',
		'повернення',
		'повернен',
		'повернут',
		'повернення товару',
		'повернення коштів',
		'кошти повернут',
		'повернення продажу',
		'повернення оплати',
		'повернення від покупця',
		'повернення товару від покупця',
		'повернення товарів від покупця',
		'чек повернення',
		'refund',
		'refunded',
		'return',
		'sale return',
		'sales return',
		'sale refund',
		'payment refund',
		'returned',
		'chargeback',
		'charged back'
	],
	done: [
		...SALES,
		'оплата',
		'оплачен',
		'выполнен',
		'завершен',
		'доставлен',
		'выдан',
		'получен',
		'закрыт',
		'отгружен',
		'продан',
		'проведен',
		'реализован',
		'готов',
		'успешно',
		'сделка успешна',
		'успешно реализован',
		'посетил',
		'пришел',
		'клиент пришел',
		'сплачен',
		'виконан',
		'завершен',
		'доставлен',
		'видан',
		'отриман',
		'закрит',
		'відвантажен',
		'продан',
		'проведен',
		'реалізован',
		'успішно',
		'успішно реалізован',
		'відвідав',
		'прийшов',
		'клієнт прийшов',
		'done',
		'completed',
		'complete',
		'paid',
		'fulfilled',
		'delivered',
		'shipped',
		'closed',
		'closed won',
		'won',
		'success',
		'successful',
		'succeeded',
		'sold',
		'finished',
		'visited',
		'arrived'
	]
};
/** Russian and Ukrainian participles and nouns in any gender, number and with the short or the full ending. */
const ENDING = /^(?:н?(?:а|о|ы|и|і|ий|ый|ая|а|е|ое|ые|но|ный|ная|ное|ные|ний)?)$/u;

const STATUS_OF = new Map(
	(Object.entries(STEMS) as [OrderStatus, readonly string[]][]).flatMap(([status, stems]) => stems.map((stem) => [stem, status] as const))
);
const SALE_STEMS: ReadonlySet<string> = new Set(SALES);
const LONGEST_ENDING = 4;

/**
 * What came of an order, by the words shops, cash desks and CRMs use in English, Russian and Ukrainian. '' for nothing; null for words that are none of
 * these: a stage on the way ("new", "в обработке") says nothing of how it ended.
 */
export function readStatus(raw: string): OrderStatus | '' | null {
	const text = plainWords(raw);
	const stem = stemOf(text);
	return text === '' ? '' : stem === null ? null : STATUS_OF.get(stem)!;
}

/** Whether the words name a sale as an operation («Приход», "Sale"), not how an order ended. */
export function namesSale(raw: string): boolean {
	const stem = stemOf(plainWords(raw));
	return stem !== null && SALE_STEMS.has(stem);
}

const plainWords = (raw: string): string =>
	cleanText(raw)
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[_-]+/g, ' ')
		.replace(/[.!]+$/, '')
		.trim();

/** The known beginning of a text whose rest is an ending; null where there is none. */
function stemOf(text: string): string | null {
	for (let cut = 0; cut <= LONGEST_ENDING && cut < text.length; cut++) {
		const at = text.length - cut;
		const stem = text.slice(0, at);
		if (STATUS_OF.has(stem) && ENDING.test(text.slice(at))) return stem;
	}
	return null;
}
