#!/bin/sh
# The topics, for a broker that makes none by itself (auto.create.topics.enable=false); the launcher and the tests read the lines too.
# Nothing is dropped by age: a service learns again from events, and letters wait for somebody.
# Called with what kafka-topics.sh needs to reach it, for example:
#   KAFKA_BIN=/opt/kafka/bin REPLICAS=3 deploy/kafka/topics.sh --bootstrap-server kafka:9093 --command-config admin.properties
set -eu
reach="$*"

topic() {
  name=$1
  partitions=$2
  shift 2
  # shellcheck disable=SC2046,SC2086  # what reaches the broker and the settings are several words
  "${KAFKA_BIN:-.}/kafka-topics.sh" $reach --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --replication-factor "${REPLICAS:-3}" $(printf ' --config %s' "$@")
}

# Facts; each topic has one writer, whose name it begins with.
topic members.member.v1 6 retention.ms=-1
topic members.org.v1 6 retention.ms=-1
topic alliance.alliance.v1 6 retention.ms=-1
topic activities.rotation.v1 6 retention.ms=-1
topic activities.activity.v1 6 retention.ms=-1
topic activities.money.v1 6 retention.ms=-1
topic notification.delivery.v1 6 retention.ms=-1

# Dead letters of a service: what it could not apply, with the reason; a letter is its event, which may be as large as the broker takes.
topic dlq.members 1 max.message.bytes=8388608 retention.ms=-1
topic dlq.alliance 1 max.message.bytes=8388608 retention.ms=-1
topic dlq.activities 1 max.message.bytes=8388608 retention.ms=-1
topic dlq.notification 1 max.message.bytes=8388608 retention.ms=-1

# What a service hears again, after an operator has replayed letters.
topic retry.members.alliance.alliance.v1 1 retention.ms=-1
topic retry.alliance.members.org.v1 1 retention.ms=-1
topic retry.alliance.members.member.v1 1 retention.ms=-1
topic retry.alliance.activities.activity.v1 1 retention.ms=-1
topic retry.alliance.activities.rotation.v1 1 retention.ms=-1
topic retry.activities.alliance.alliance.v1 1 retention.ms=-1
topic retry.activities.members.org.v1 1 retention.ms=-1
topic retry.activities.members.member.v1 1 retention.ms=-1
topic retry.notification.members.member.v1 1 retention.ms=-1
topic retry.notification.members.org.v1 1 retention.ms=-1
topic retry.notification.alliance.alliance.v1 1 retention.ms=-1
topic retry.notification.activities.activity.v1 1 retention.ms=-1
topic retry.notification.activities.rotation.v1 1 retention.ms=-1
