-- What waits for an answer is listed by itself, one division after the other.
create index swap_request_open on swap_request (division, id) where state = 'PROPOSED';
