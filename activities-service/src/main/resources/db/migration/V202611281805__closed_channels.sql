-- How a sign-up came in is a closed set: what the console and imports wrote in words becomes the code, any other word counts as online.
alter table registration no force row level security;
update registration set channel = case
    when channel in ('PHONE', 'IN_PERSON', 'WECHAT', 'ONLINE', 'FAMILY') then channel
    when channel in ('电话', '手机') then 'PHONE'
    when channel in ('当面', '现场', '口头') then 'IN_PERSON'
    when channel = '微信' then 'WECHAT'
    when channel in ('家属', '家人', '子女') then 'FAMILY'
    else 'ONLINE'
  end;
alter table registration force row level security;
alter table registration add constraint registration_channel_is_known
  check (channel in ('PHONE', 'IN_PERSON', 'WECHAT', 'ONLINE', 'FAMILY'));
