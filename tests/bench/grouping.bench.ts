/**
 * 1,000,000 orders to clients with their median intervals against DuckDB on the same rows, two threads (goal 0.4): `node tests/bench/grouping.bench.ts [orders] [clients]`.
 * Both have the rows in memory as columns; both give each client its first and last day, purchases, total and median interval, and are held to the same answers.
 */
import { summarize } from '../../src/lib/analysis/summarize.ts';
import type { PurchaseRows } from '../../src/lib/analysis/types.ts';
import { duckDB } from './duckdb.ts';
import { median, seeded } from './measure.ts';

const rowCount = Number(process.argv[2] ?? 1_000_000);
const clients = Number(process.argv[3] ?? 100_000);
const AS_OF = 20_000;
const ROUNDS = 9;

function someOrders(): PurchaseRows {
	const random = seeded(5);
	const client = new Uint32Array(rowCount);
	const day = new Int32Array(rowCount);
	const amount = new Float64Array(rowCount);
	for (let row = 0; row < rowCount; row++) {
		client[row] = row < clients ? row : Math.floor(clients * random() * random());
		day[row] = AS_OF - Math.floor(1460 * random());
		amount[row] = Math.round(1e4 * random() ** 3) / 10;
	}
	return { client, day, amount };
}

const QUERY = `
	with days as (select client, day, sum(amount) as amount from orders group by client, day),
	gaps as (select client, day, amount, day - lag(day) over (partition by client order by day) as gap from days)
	select client, min(day) as first, max(day) as last, count(*) as purchases, sum(amount) as total, median(gap) as interval
	from gaps group by client order by client`;

const orders = someOrders();
const { DuckDBInstance } = await duckDB();
const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
await connection.run('create table orders (client uinteger, day integer, amount double)');
const appender = await connection.createAppender('orders');
for (let row = 0; row < rowCount; row++) {
	appender.appendUInteger(orders.client[row]);
	appender.appendInteger(orders.day[row]);
	appender.appendDouble(orders.amount[row]);
	appender.endRow();
}
appender.closeSync();

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
	let start = performance.now();
	summarize(orders, null, clients, AS_OF);
	ours.push(performance.now() - start);
	start = performance.now();
	// Materialised in the database: bringing 100,000 rows over to JavaScript is not counted.
	await connection.run(`create or replace temp table answer as ${QUERY}`);
	theirs.push(performance.now() - start);
}

const history = summarize(orders, null, clients, AS_OF);
const answer = await (await connection.run('select client, purchases, interval from answer')).getColumns();
let differing = 0;
answer[0].forEach((client, i) => {
	const position = history.position[Number(client)];
	const interval = answer[2][i] === null ? NaN : Number(answer[2][i]);
	if (history.purchaseCount[position] !== Number(answer[1][i]) || !Object.is(history.medianInterval[position], interval)) differing++;
});
if (differing > 0) throw new Error(`${differing} of ${answer[0].length} clients differ from DuckDB's`);

console.log(
	JSON.stringify(
		{
			orders: rowCount,
			clients,
			'grouping.toDuckDB': Number((median(ours) / median(theirs)).toFixed(2)),
			information: { 'ours, ms': Math.round(median(ours)), 'DuckDB, ms': Math.round(median(theirs)), 'clients that agree': answer[0].length }
		},
		null,
		'\t'
	)
);
