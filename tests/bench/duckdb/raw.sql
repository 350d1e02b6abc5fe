-- Lines as they come, money in thousandths of a pound.
CREATE TABLE raw AS
SELECT
  ltrim(invoice_no, 'C')::INTEGER AS invoice,
  invoice_no[1] = 'C' AS is_cancellation,
  stock_code AS code,
  description,
  quantity,
  invoice_date AS moment,
  (unit_price * 1000)::INTEGER AS price,
  customer_id AS customer,
  country
FROM read_csv(
  '/dev/stdin', header = true, auto_detect = false, delim = ',', quote = '"',
  escape = '"',
  columns = {
    'invoice_no': 'VARCHAR', 'stock_code': 'VARCHAR',
    'description': 'VARCHAR', 'quantity': 'INTEGER',
    'invoice_date': 'TIMESTAMP', 'unit_price': 'DECIMAL(12, 3)',
    'customer_id': 'INTEGER', 'country': 'VARCHAR'
  }
)
