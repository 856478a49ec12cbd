#!/bin/sh
# Who may do what at the broker: one account for each service, one writer for each topic. The broker denies what is not allowed here
# (authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer).
# Called with what kafka-acls.sh needs to reach it, for example:
#   KAFKA_BIN=/opt/kafka/bin deploy/kafka/acls.sh --bootstrap-server kafka:9093 --command-config admin.properties
set -eu
reach="$*"

allow() {
  account=$1
  shift
  # shellcheck disable=SC2086  # what reaches the broker is several words
  "${KAFKA_BIN:-.}/kafka-acls.sh" $reach --add --allow-principal "User:$account" "$@"
}

# members-service
allow members --operation Write --topic members.member.v1 --topic members.org.v1
allow members --operation Read --topic alliance.alliance.v1
allow members --operation Read --operation Write --topic dlq.members
allow members --operation Read --operation Write --resource-pattern-type prefixed --topic retry.members.
allow members --operation Read --resource-pattern-type prefixed --group members. --group members-replay-
allow members --operation IdempotentWrite --cluster

# alliance-service
allow alliance --operation Write --topic alliance.alliance.v1
allow alliance --operation Read --topic members.org.v1 --topic members.member.v1 --topic activities.activity.v1 --topic activities.rotation.v1
allow alliance --operation Read --operation Write --topic dlq.alliance
allow alliance --operation Read --operation Write --resource-pattern-type prefixed --topic retry.alliance.
allow alliance --operation Read --resource-pattern-type prefixed --group alliance. --group alliance-replay-
allow alliance --operation IdempotentWrite --cluster

# activities-service
allow activities --operation Write --topic activities.rotation.v1 --topic activities.activity.v1 --topic activities.money.v1
allow activities --operation Read --topic alliance.alliance.v1 --topic members.org.v1 --topic members.member.v1
allow activities --operation Read --operation Write --topic dlq.activities
allow activities --operation Read --operation Write --resource-pattern-type prefixed --topic retry.activities.
allow activities --operation Read --resource-pattern-type prefixed --group activities. --group activities-replay-
allow activities --operation IdempotentWrite --cluster

# notification-service
allow notification --operation Write --topic notification.delivery.v1
allow notification --operation Read --topic members.member.v1 --topic members.org.v1 --topic alliance.alliance.v1 --topic activities.activity.v1 --topic activities.rotation.v1
allow notification --operation Read --operation Write --topic dlq.notification
allow notification --operation Read --operation Write --resource-pattern-type prefixed --topic retry.notification.
allow notification --operation Read --resource-pattern-type prefixed --group notification. --group notification-replay-
allow notification --operation IdempotentWrite --cluster
