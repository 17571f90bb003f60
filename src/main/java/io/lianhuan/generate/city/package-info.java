/** The people, companies, lots and bids of the city, each a function of the seed and its own number. */
@NullMarked
package io.lianhuan.generate.city;

import org.jspecify.annotations.NullMarked;
