import type { OrderStatus } from '../../model/roles.ts';
import { cleanText } from '../../kernel/text.ts';

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
		'повернення',
		'повернен',
		'повернут',
		'повернення товару',
		'повернення коштів',
		'кошти повернут',
		'refund',
		'refunded',
		'return',
		'returned',
		'chargeback',
		'charged back'
	],
	done: [
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
const LONGEST_ENDING = 4;

/**
 * What came of an order, by the words shops, cash desks and CRMs use in English, Russian and Ukrainian. '' for nothing; null for words that are none of
 * these: a stage on the way ("new", "в обработке") says nothing of how it ended.
 */
export function readStatus(raw: string): OrderStatus | '' | null {
	const text = cleanText(raw)
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[_-]+/g, ' ')
		.replace(/[.!]+$/, '')
		.trim();
	if (text === '') return '';
	for (let cut = 0; cut <= LONGEST_ENDING && cut < text.length; cut++) {
		const at = text.length - cut;
		const status = STATUS_OF.get(text.slice(0, at));
		if (status && ENDING.test(text.slice(at))) return status;
	}
	return null;
}
