-- An append asked for its turn and then for the last row of the chain: two ways to the database for what is one question.

-- Waits for the turn in a division's chain and returns its last row. Each statement of a volatile function sees what was committed when
-- it begins, so the row is that of the writer that was waited for.
create function audit_head(chain text) returns table (seq bigint, hash text, key int)
  language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtext('audit' || chain));
  return query select a.seq, a.hash, a.key from audit_row a where a.division = chain order by a.seq desc limit 1;
end $$;
