-- Answers kept under an idempotency key repeat what people asked and got; after a week nobody asks again, so they go.
create policy forgets on idempotency_key to ${service}_relay
  using (created_at < clock_timestamp() - interval '7 days') with check (false);
grant select (created_at), delete on idempotency_key to ${service}_relay;
