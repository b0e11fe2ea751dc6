import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Dry food, a bag', 'Cat litter', 'Wet food', 'Drops against fleas and ticks', 'Treats', 'Toy', 'Lead and collar'],
	occasions: {
		foodEnds: { name: 'The bag of food is about to end', matter: null },
		tickSeason: {
			name: 'The tick season begins',
			matter: 'Ticks wake at plus five. Drops work for about a month, so the first should be given before walks in the woods.'
		},
		careArticle: {
			name: 'How to change to another food',
			matter: 'A vet’s memo: how to go over to another food in a week without an upset stomach, day by day.'
		},
		newFoods: {
			name: 'New foods for grown animals',
			matter: 'We have foods for grown and sensitive animals that were not there before. We can weigh out a sample for you.'
		}
	},
	offers: {
		priceKept: { name: 'Your price, kept', terms: 'we keep the price of your food for you.' },
		freeDelivery: { name: 'Delivery to the door', terms: 'the next bag brought to your door free of charge.' },
		subscription: { name: 'The bag that comes by itself', terms: 'food by subscription, put by for you and a little cheaper, on the day you choose.' },
		vetAdvice: { name: 'A vet’s advice', terms: 'a vet’s advice on the food of your animal by phone, at no charge.' }
	},
	leaving: {
		marketplace: 'Buys on a marketplace now',
		outOfStock: 'The right food was not there',
		farAway: 'Too far to carry',
		petGone: 'The animal is no more'
	},
	script: {
		name: 'Pet shop: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. On {lastPurchase} you took from us: {product}. Does it agree with your animal? {occasion}\n\n{offer}\n\nThank you. Shall I remind you when the bag is about to end, or would you rather not be disturbed?',
		questions: [
			'How is your animal, and what do you feed it now?',
			'Where do you buy, and what is better there?',
			'Was there something you could not get from us?',
			'Would you rather fetch it or have it brought?'
		],
		objections: [
			'“It is cheaper on the marketplace.”: Tell me the price, and I will see what we can do about yours.',
			'“You never have it.”: Which food is it? I will put a bag by for you and call.',
			'“We lost our pet.”: I am very sorry. I note it, and you will get no reminders.',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
