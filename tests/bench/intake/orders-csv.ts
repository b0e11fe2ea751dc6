import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { seeded } from '../measure.ts';

const PRODUCTS = ['Розы', 'Тюльпаны', 'Доставка', 'Букет «Весна»', 'Горшок', 'Открытка', 'Упаковка', 'Хризантемы'];

/**
 * Orders as a cash desk exports them: number, day, client, phone, product, quantity, amount and a note, semicolons between, decimal commas. Text that is
 * Cyrillic, as in most files this application meets.
 */
export async function writeOrdersCsv(path: string, rows: number, clients: number): Promise<void> {
	const random = seeded(11);
	const file = createWriteStream(path);
	file.write('Номер заказа;Дата;Клиент;Телефон;Товар;Количество;Сумма;Примечание\r\n');
	let piece = '';
	for (let row = 0; row < rows; row++) {
		const client = Math.floor(clients * random() * random());
		const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(1400 * random())));
		const date = `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;
		const amount = `${Math.floor(9000 * random() ** 2)},${two(Math.floor(100 * random()))}`;
		const product = PRODUCTS[Math.floor(PRODUCTS.length * random())];
		piece += `Z-${100_000 + row};${date};Клиент ${client};+38067${1_000_000 + client};${product} ${Math.floor(60 * random())};${1 + Math.floor(5 * random())};${amount};доставить до ${8 + Math.floor(12 * random())}:00, дом ${Math.floor(200 * random())}\r\n`;
		if (piece.length < 1 << 20) continue;
		if (!file.write(piece)) await once(file, 'drain');
		piece = '';
	}
	file.end(piece);
	await once(file, 'finish');
}

const two = (value: number): string => String(value).padStart(2, '0');
