import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Pallet of the main line', 'Mixed pallet', 'Boxes to order', 'Seasonal lot', 'New line, trial', 'Packaging'],
	occasions: {
		stockEnds: { name: 'The stock is about to end', matter: null },
		priceList: {
			name: 'The price list of the new year',
			matter: 'The price list of the new year is ready. Those who order in January keep the prices of the old one for a month.'
		},
		marketReview: {
			name: 'A review of what sells',
			matter: 'Our review on two pages: what sold best in shops like yours last quarter, and what stayed on the shelves.'
		},
		newLines: { name: 'New lines in the warehouse', matter: 'There are new lines in the warehouse. We can put a box of samples into your next lorry.' }
	},
	offers: {
		ownManager: { name: 'One manager, the head of sales', terms: 'the head of sales looks after your orders personally and answers within the hour.' },
		deferral: { name: 'Payment later', terms: 'a deferral of payment for a time we agree on.' },
		reservedStock: { name: 'Stock reserved for you', terms: 'a pallet of your line reserved for you from month to month.' },
		trialLot: { name: 'A trial lot', terms: 'a trial lot of half a pallet at the unit price of a whole one.' }
	},
	leaving: {
		managerChanged: 'The manager left or changed',
		termsWorse: 'Terms of payment became worse',
		outOfStock: 'The goods were not in stock',
		cheaperSupplier: 'Found a cheaper supplier'
	},
	script: {
		name: 'Wholesale: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. Your last shipment from us was on {lastPurchase}: {product}. How did it sell? {occasion}\n\n{offer}\n\nThank you. When would it suit you to have the price list: at the start of the month or at its end?',
		questions: [
			'How did the last lot sell?',
			'Who supplies you now, and what is better there?',
			'What did we fail at: dates, stock, documents?',
			'What would have to be agreed for you to order again?'
		],
		objections: [
			'“Others are cheaper.”: By how much, and with which terms of payment and delivery? Let us count it together.',
			'“You are never in stock.”: That is why we now reserve. Which lines do you need every month?',
			'“We have a contract.”: Good. When does it end? I will call two weeks before.',
			'“Do not call again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
