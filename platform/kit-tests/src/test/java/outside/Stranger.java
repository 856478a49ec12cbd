package outside;

/** Planted: a class outside the house. */
class Stranger {
}
