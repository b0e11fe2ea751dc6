import type { HeaderWords } from './meanings.ts';

export const en: HeaderWords = {
	clientId: ['client id', 'customer id', 'client number', 'customer number', 'client code', 'customer code', 'client no', 'customer no', 'cust id', 'user id', 'member id', 'buyer id', 'contact id', 'account id', 'patient id', 'card number', 'loyalty card'],
	client: ['client', 'customer', 'buyer', 'patient', 'member', 'guest', 'account', 'company', 'contact', 'shopper', 'user', 'bill to', 'payer'],
	name: ['name', 'full name', 'client name', 'customer name', 'contact name', 'buyer name', 'billing name', 'first name', 'last name', 'surname'],
	date: ['date', 'order date', 'purchase date', 'invoice date', 'sale date', 'transaction date', 'payment date', 'paid at', 'created at', 'visit date', 'date of purchase', 'date of order', 'date of sale', 'day', 'date time', 'datetime', 'timestamp', 'ordered at', 'receipt date'],
	amount: ['amount', 'total', 'sum', 'grand total', 'order total', 'total amount', 'order amount', 'order value', 'revenue', 'sales', 'paid', 'total paid', 'payment', 'value', 'check', 'bill', 'turnover', 'spent', 'net total', 'invoice total', 'total price', 'total sum', 'invoice amount', 'sales amount', 'amount paid', 'subtotal', 'line total'],
	firstPurchase: ['first purchase', 'first order', 'first visit', 'first purchase date', 'first order date', 'date of first purchase', 'date of first order', 'first sale', 'first bought', 'first invoice', 'first transaction'],
	lastPurchase: ['last purchase', 'last order', 'last visit', 'last purchase date', 'last order date', 'date of last purchase', 'date of last order', 'last sale', 'last bought', 'last invoice', 'last transaction', 'latest purchase', 'latest order', 'most recent purchase', 'most recent order', 'last paid'],
	count: ['number of purchases', 'number of orders', 'purchases', 'orders', 'orders count', 'order count', 'purchase count', 'purchases count', 'total orders', 'total purchases', 'visits', 'number of visits', 'times bought', 'frequency', 'no of orders', 'count', 'orders number', 'number of sales'],
	total: ['total spent', 'total revenue', 'total sales', 'lifetime value', 'ltv', 'total purchases amount', 'total amount', 'amount total', 'sum of purchases', 'sum of orders', 'total sum', 'all time revenue', 'lifetime spend', 'spend', 'total', 'revenue', 'sum', 'amount', 'turnover', 'sales', 'spent', 'monetary'],
	phone: ['phone', 'phone number', 'mobile', 'mobile phone', 'telephone', 'tel', 'cell', 'cell phone', 'client phone', 'customer phone'],
	email: ['email', 'e mail', 'mail', 'email address', 'customer email', 'client email'],
	messenger: ['messenger', 'telegram', 'whatsapp', 'viber', 'instagram', 'signal', 'facebook', 'social network'],
	consent: ['consent', 'opt in', 'marketing consent', 'accepts marketing', 'subscribed', 'subscription', 'agreed to contact', 'gdpr'],
	birthday: ['birthday', 'birth date', 'date of birth', 'dob', 'birthdate', 'born'],
	orderNumber: ['order', 'order number', 'order id', 'order no', 'invoice', 'invoice number', 'invoice no', 'invoice id', 'receipt', 'receipt number', 'receipt no', 'transaction id', 'transaction', 'document', 'document number', 'check number', 'sale id', 'purchase id', 'deal', 'deal id'],
	product: ['product', 'item', 'goods', 'product name', 'item name', 'service', 'sku', 'description', 'lineitem name', 'position', 'article'],
	quantity: ['quantity', 'qty', 'pieces', 'pcs', 'units', 'items', 'item count', 'lines', 'lineitem quantity'],
	unitPrice: ['price', 'unit price', 'price per unit', 'item price', 'price each', 'lineitem price', 'rate'],
	otherDate: ['delivery date', 'ship date', 'shipping date', 'registration date', 'registered', 'due date', 'update date', 'updated at', 'next visit', 'end date', 'expiry date', 'last contact', 'cancelled at', 'fulfilled at'],
	otherNumber: ['discount', 'tax', 'vat', 'shipping', 'cost', 'margin', 'profit', 'balance', 'bonus', 'debt', 'points', 'average check', 'average order value', 'aov', 'tip', 'fee', 'commission', 'refund', 'age', 'weight', 'id', 'no', 'row', 'line', 'zip', 'postcode', 'year', 'month', 'rating', 'nps']
};
