import { expect, it } from 'vitest';
import { namesSale, readStatus } from './status.ts';
import { readConsent, readInstalments, readWholesale } from './yes-no.ts';

it.each([
	[
		'done',
		'Оплачен, оплачено, ОПЛАЧЕНА, Выполнен, выполнено, Завершён, завершена, Доставлен, выдан, Отгружено, успешно реализовано, Сплачено, Виконано, завершено, Отримано, закрито, completed, Paid, fulfilled, DELIVERED, closed-won, успешно'
	],
	[
		'cancelled',
		'Отменён, отменен, отменена, Отменено, отмена, Аннулирован, не оплачен, Отклонено, отказ, Скасовано, скасований, Відмінено, відміна, не сплачено, cancelled, Canceled, voided, failed, closed_lost, Отменённый'
	],
	['returned', 'Возврат, возвращён, Возвращено, возврат товара, Повернено, повернення, Повернуто, refunded, Returned, refund, chargeback']
])('%s', (status, words) => {
	for (const word of words.split(', ')) expect(readStatus(word), word).toBe(status);
});

it('who brought it about or why, behind the words, and what they speak of, before them, change nothing', () => {
	const read = (words: string): unknown[] => words.split(' | ').map(readStatus);
	const of = (status: string, words: string): void => expect(read(words), words).toEqual(words.split(' | ').map(() => status));
	of('cancelled', 'Отменён клиентом | Отменена администратором салона | Заказ отменён | Отменён: нет в наличии | Отменён - нет в наличии | отмена (дубль)');
	of(
		'cancelled',
		'Клиент не пришёл | Не пришла | Неявка | Візит скасовано | Скасовано клієнтом | Клієнт не прийшов | Візит не відбувся | Відмова (передумала)'
	);
	of('cancelled', 'Cancelled by customer | Order cancelled | No-show | Appointment cancelled (out of stock) | missed | Платёж отклонён | Оплата отменена');
	of('done', 'Визит состоялся | Услуга оказана | Клиент пришёл | Запись выполнена | Оплачен, чек выдан | Візит відбувся | Послуга надана | Order completed');
	of('cancelled', 'Отменён, клиент не пришёл | Отменён (не оплачен) | Cancelled - no show | Cancelled: not in stock | Скасовано: немає в наявності');
	of('returned', 'Возврат (брак) | Возвращён покупателем | Повернення: не підійшов розмір | Заказ возвращён | Refunded by admin');
});

it('half of an end, a wish for one and the end of an end are none', () => {
	for (const word of [
		'Возврат отклонён',
		'Возврат (отменён)',
		'Отказ от возврата',
		'Оплачен, возврат',
		'Возврат: частично',
		'Refund requested',
		'Refund (pending)',
		'Отмена запрошена'
	])
		expect(readStatus(word), word).toBeNull();
});

it('a no, a number or nothing behind a mark is no reason', () => {
	const none = (words: string): void => {
		for (const word of words.split(' | ')) expect(readStatus(word), word).toBeNull();
	};
	none('Возврат: нет | Возврат - не было | Возврат: 0 | Возврат (1 из 3) | Возврат: без возврата | Возврат: - | Возврат: "нет" | Повернення: немає');
	none('Returned: no | Refunded (0) | Refund: none | Refund (1 of 3 items) | Refund: 50% | Returned: never');
	none('Отмена: нет | Отменён, восстановлен | Скасовано, відновлено | Cancelled: false | Void: no | Lost - found');
});

it('an end that came otherwise than its first word says is none', () => {
	const none = (words: string): void => {
		for (const word of words.split(' | ')) expect(readStatus(word), word).toBeNull();
	};
	none('Closed - no show | Closed: no sale | Completed (did not come) | Paid: no | Completed, closed lost');
	none('Завершён, клиент не пришёл | Завершен (не состоялся) | Выполнен, не оплачен | Оплачен: нет | Оплата - не поступила | Оплачен, нет в наличии');
	none('Отправлен (возвращается) | Оплачен клиентом на 50% | Оплачен клиентом наполовину | Сплачено: ні | Завершено, клієнт не прийшов');
});

it('a sale as an operation is none of the words for how an order ended', () => {
	for (const word of ['Приход', 'продажа', 'Реализация товаров и услуг', 'Продаж', 'реалізація', 'Sale', 'payment']) {
		expect([readStatus(word), namesSale(word)], word).toEqual(['done', true]);
	}
	for (const word of ['Возврат прихода', 'Повернення від покупця', 'Refund', 'Оплачен', 'Completed', 'новый', '']) expect(namesSale(word), word).toBe(false);
});

it('other words say nothing of how an order ended', () => {
	for (const word of ['Новый', 'в обработке', 'pending', 'processing', 'отменяем?', 'ожидает оплаты', 'partially_refunded', 'оплачен частично', 'платный', 'x'])
		expect(readStatus(word), word).toBeNull();
	expect([readStatus(''), readStatus('  ')]).toEqual(['', '']);
});

it('yes and no of each thing have words of their own', () => {
	expect(['Да', 'так', 'Згодна', 'Отказ', 'ні', '—', 'N/A', 'может быть', 'опт'].map(readConsent)).toEqual([
		'yes',
		'yes',
		'yes',
		'no',
		'no',
		'',
		'',
		null,
		null
	]);
	expect(['Дала згоду', 'подписан', 'Opted in', 'agreed'].map(readConsent)).toEqual(['yes', 'yes', 'yes', 'yes']);
	expect(['Не беспокоить', 'Отписалась', 'не дав згоди', 'Do not contact', 'withdrawn'].map(readConsent)).toEqual(['no', 'no', 'no', 'no', 'no']);
	expect(['Опт', 'розница', 'Гуртовий', 'Роздріб', 'wholesale', 'Retail', '+', '', 'VIP'].map(readWholesale)).toEqual([
		'yes',
		'no',
		'yes',
		'no',
		'yes',
		'no',
		'yes',
		'',
		null
	]);
	expect(['да', 'рассрочка', 'частинами', 'сразу', '?', '3 мес. по  500'].map(readInstalments)).toEqual(['yes', 'yes', 'yes', 'no', '', '3 мес. по 500']);
});
